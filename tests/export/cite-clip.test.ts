import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { citationStyles, citeClip } from '../../lib/index.ts';
import { makeClip, SCRIPT_ADDRESS } from './make.ts';

const URL_OF_CLIP = 'https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi';
const clip = makeClip();

test('State style: the kind, the name, the author, the body and the full date', () => {
  expect(citeClip(clip, 'state').text).toBe(
    `Bài “Xã Xuân Lập ra quân làm thủy lợi” của Hà My, đăng trên Cổng thông tin xã Xuân Lập ngày 31 tháng 01 năm 2023 (${URL_OF_CLIP}, truy cập ngày 20 tháng 11 năm 2026)`,
  );
});

test('Party style: author and colon, days with hyphens', () => {
  expect(citeClip(clip, 'party').text).toBe(
    `Hà My: “Xã Xuân Lập ra quân làm thủy lợi”, Cổng thông tin xã Xuân Lập, ngày 31-1-2023, ${URL_OF_CLIP}, truy cập ngày 20-11-2026`,
  );
});

test('APA: year first, the name whole, the title of a page in italics', () => {
  expect(citeClip(clip, 'apa')).toEqual({
    text: `Hà My. (2023, 31 tháng 1). Xã Xuân Lập ra quân làm thủy lợi. Cổng thông tin xã Xuân Lập. ${URL_OF_CLIP}`,
    html: `Hà My. (2023, 31 tháng 1). <em>Xã Xuân Lập ra quân làm thủy lợi</em>. Cổng thông tin xã Xuân Lập. <a href="${URL_OF_CLIP}" rel="noopener noreferrer nofollow">${URL_OF_CLIP}</a>`,
  });
});

test('APA: in a newspaper the newspaper is in italics; without an author the body stands first', () => {
  const byline = { text: null, authors: [], organisation: null };
  const portal = { name: 'Báo Thanh Hóa', host: 'baothanhhoa.vn', platform: null };
  expect(citeClip(makeClip({ portal }), 'apa').html).toContain('. <em>Báo Thanh Hóa</em>. ');
  expect(citeClip(makeClip({ byline, publishedAt: null, publishedText: null }), 'apa').text).toBe(
    `Cổng thông tin xã Xuân Lập. (không ngày). Xã Xuân Lập ra quân làm thủy lợi. ${URL_OF_CLIP}`,
  );
});

test('Markdown: a link and its source, brackets of the title escaped', () => {
  expect(citeClip(makeClip({ title: 'Tin [mới]' }), 'markdown').text).toBe(
    `[Tin \\[mới\\]](${URL_OF_CLIP}) (Cổng thông tin xã Xuân Lập, 31/01/2023)`,
  );
});

test('quotes inside a title become single ones; a printed date stays as printed', () => {
  const odd = makeClip({
    title: 'Hội nghị “ba cùng”\nở xã',
    publishedAt: null,
    publishedText: 'Thứ ba vừa rồi',
  });
  expect(citeClip(odd, 'party').text).toContain(
    'Hà My: “Hội nghị ‘ba cùng’ ở xã”, Cổng thông tin xã Xuân Lập, ngày Thứ ba vừa rồi, ',
  );
});

test.each(citationStyles.map(({ id }) => id))('%s pastes hostile text as text', (style) => {
  const hostile = '<img src=x onerror=alert(1)> ]]> "\' \u202E\u0000';
  const odd = makeClip({
    title: hostile,
    url: SCRIPT_ADDRESS,
    canonicalUrl: SCRIPT_ADDRESS,
    portal: { name: hostile, host: 'a.vn', platform: null },
    byline: { text: hostile, authors: [hostile], organisation: null },
  });
  const { html, text } = citeClip(odd, style);
  const page = new new Window().DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll('body *:not(em)')).toHaveLength(0);
  expect(text).not.toMatch(/[\u0000-\u001F\u202E]|javascript:/);
});
