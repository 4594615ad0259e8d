import { describe, expect, test } from 'vitest';
import {
  extractArticle,
  makeSelectors,
  suggestPart,
  type TaughtElements,
  type TaughtField,
  type TaughtFields,
  understandPart,
} from '../../../lib/index.ts';
import {
  listHtml,
  MEETING,
  NOTICE,
  pageAddress,
  portalHtml,
  ROAD,
} from '../../helpers/unknown-portal.ts';
import { makeStandardPage } from '../../article/fixture-pages.ts';

const url = pageAddress(MEETING.number);

function open(html: string, address = url): Document {
  return makeStandardPage(html, address);
}

/** The innermost element that prints a text: what the mouse is over. */
function over(page: Document, text: string): Element {
  const all = [...page.querySelectorAll('body *')].filter((each) =>
    each.textContent.includes(text),
  );
  const innermost = all.at(-1);
  if (innermost === undefined) throw new Error(`nothing prints "${text}"`);
  return innermost;
}

/** Points at one text for each field, as a clerk does. */
function teach(page: Document, points: Partial<Record<TaughtField, string>>): TaughtFields {
  const chosen: TaughtElements = {};
  const words = { url: page.URL, title: points.title ?? '' };
  const fields = Object.entries(points).map(([name, text]) => {
    const field = name as TaughtField;
    const element = suggestPart(field, over(page, text), chosen);
    chosen[field] = element;
    expect(understandPart(field, element).isUsable, field).toBe(true);
    return [field, makeSelectors(element, page.documentElement, words)];
  });
  return Object.fromEntries(fields);
}

const POINTS = {
  title: 'giữ giống lúa nếp địa phương',
  date: 'Viết ngày',
  lead: 'Ba hộ trồng nếp',
  body: 'Bà Phạm Thị Tuyến',
  attachments: 'Mẫu sổ theo dõi',
};

function read(html: string, taught: readonly TaughtFields[], address: string) {
  return extractArticle(open(html, address), { url: address, taught });
}

describe('a portal whose pages read wrongly', () => {
  const taught = teach(open(portalHtml(MEETING)), POINTS);

  test('without teaching, the notes in the middle are taken for the article', () => {
    const read = extractArticle(open(portalHtml(MEETING)), { url });
    expect(read.ok && read.value.text.includes('Phạm Thị Tuyến')).toBe(false);
  });

  test('what was pointed out is read from that page', () => {
    const article = read(portalHtml(MEETING), [taught], url);
    expect(article).toMatchObject({
      ok: true,
      value: {
        title: MEETING.title,
        publishedAt: '2026-02-05T08:30:00+07:00',
        lead: MEETING.lead,
        blocks: MEETING.paragraphs.map((text) => ({
          kind: 'paragraph',
          content: [{ kind: 'text', text }],
        })),
        attachments: [
          { name: 'Danh sách hộ giữ giống', type: 'pdf' },
          { name: 'Mẫu sổ theo dõi', type: 'docx' },
        ],
        provenance: { title: 'taught', publishedAt: 'taught', lead: 'taught', blocks: 'taught' },
      },
    });
  });

  test.each([ROAD, NOTICE])('the next article is read with it: $title', (page) => {
    const article = read(portalHtml(page), [taught], pageAddress(page.number));
    if (!article.ok) throw new Error(article.reason);
    expect(article.value.title).toBe(page.title);
    expect(article.value.lead).toBe(page.lead ?? null);
    expect(article.value.text).toContain(page.paragraphs.at(-1));
    expect(article.value.text).not.toContain('Trạm y tế');
    expect(article.value.publishedAt?.slice(0, 10)).toBe(
      page === ROAD ? '2026-03-11' : '2026-04-02',
    );
    expect(article.value.attachments).toEqual([]);
  });

  test('no selector names the number of the article', () => {
    expect(JSON.stringify(taught)).not.toMatch(/48|bai-|so4/);
    for (const field of Object.values(taught)) expect(field.length).toBeGreaterThan(0);
  });

  test('a list of the host stays a list, although it has a box of the same name', () => {
    const html = listHtml([
      'Xã họp bàn về giống lúa',
      'Thông xe đường liên thôn',
      'Cắt nước ở thôn',
    ]);
    expect(read(html, [taught], 'https://phucam.gov.vn/tin-tuc')).toMatchObject({ ok: false });
  });

  test('a page of another layout reads as if nothing had been taught', () => {
    const html = `<html><body><h1>Khai giảng lớp tin học cho đoàn viên xã</h1><p>Ngày đăng: 12/03/2026</p>
      <article><p>${ROAD.paragraphs[0] ?? ''}</p><p>${MEETING.paragraphs[2] ?? ''}</p></article></body></html>`;
    const address = 'https://phucam.gov.vn/doan/khai-giang-lop-tin-hoc';
    expect(read(html, [taught], address)).toEqual(
      extractArticle(open(html, address), { url: address }),
    );
  });

  test('the layout that fits is used, wherever it stands among those taught', () => {
    const other: TaughtFields = { title: ['#khong-co'], body: ['.khong-co'] };
    expect(read(portalHtml(ROAD), [other, taught], pageAddress(ROAD.number))).toEqual(
      read(portalHtml(ROAD), [taught], pageAddress(ROAD.number)),
    );
  });
});

test('a page with nothing but a file is read when title and file were pointed out', () => {
  const html = (name: string) => `<html><body><div class="a1">Văn bản của xã</div>
    <div class="k7">Kế hoạch ${name} năm 2026</div><div class="k8"><a href="/f/${name}.pdf">Tải về</a></div></body></html>`;
  const taught = teach(open(html('trồng cây')), { title: 'trồng cây', attachments: 'Tải về' });
  const next = read(html('diệt chuột'), [taught], pageAddress(3));
  expect(next).toMatchObject({
    ok: true,
    value: { title: 'Kế hoạch diệt chuột năm 2026', attachments: [{ type: 'pdf' }] },
  });
});

describe('what a person means who points at an element', () => {
  const page = open(portalHtml(MEETING));

  test('a date is read day first', () => {
    const part = suggestPart('date', over(page, 'Viết ngày'), {});
    expect(understandPart('date', part)).toMatchObject({
      isUsable: true,
      date: '2026-02-05T08:30:00+07:00',
    });
  });

  test('a paragraph stands for the whole text, without title and date', () => {
    const title = over(page, MEETING.title);
    const part = suggestPart('body', over(page, 'Hội thống nhất lập sổ'), { title });
    expect(part.className).toBe('dong4');
    expect(understandPart('body', part).words).toBe(MEETING.paragraphs.join(' ').split(' ').length);
  });

  test('a line without a date is no date', () => {
    expect(understandPart('date', over(page, 'Tin nhanh')).isUsable).toBe(false);
  });

  test('scripts and hidden controls do not count as words', () => {
    const small = open(
      '<body><div id="x">Một hai <script>var ba = 1;</script><select><option>bốn</select></div></body>',
    );
    expect(understandPart('lead', over(small, 'Một hai')).words).toBe(2);
  });
});

describe('selectors', () => {
  test('an id made of the words of the title is not trusted', () => {
    const page = open(
      '<body><div class="tin"><h2 id="cat-nuoc-thon-bai">Cắt nước thôn Bái</h2><p>x</p></div></body>',
    );
    const element = over(page, 'Cắt nước');
    const made = makeSelectors(element, page.documentElement, { url, title: 'Cắt nước thôn Bái' });
    expect(made[0]).toBe('div.tin h2');
    expect(made.join()).not.toContain('#cat-nuoc');
  });

  test('names that a build makes anew, states and column classes are passed over', () => {
    const page = open(
      '<body><div class="main"><p class="css-1q2w3e col-md-8 active tieude">A</p><p>B</p></div></body>',
    );
    const made = makeSelectors(over(page, 'A'), page.documentElement, { url, title: '' });
    expect(made[0]).toBe('p.tieude');
    expect(made.join()).not.toMatch(/css-|col-md|active/);
  });

  test('each names the element and no other, also without any name', () => {
    const page = open('<body><div><p>A</p><p>B</p></div><div><p>C</p><p>D</p></div></body>');
    for (const element of page.querySelectorAll('body *')) {
      const made = makeSelectors(element, page.documentElement, { url, title: '' });
      expect(made.length).toBeGreaterThan(0);
      for (const selector of made)
        expect([...page.querySelectorAll(selector)], selector).toEqual([element]);
    }
  });
});
