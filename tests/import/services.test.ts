import { describe, expect, test } from 'vitest';
import { makeArticle } from '../export/make.ts';
import { readCsvEntries } from '../../lib/import/formats/csv.ts';
import { makeFile, makeZip, READ_AT, readEntries } from './make.ts';

describe('what other services hand out', () => {
  test('Pocket’s archive: links, marked passages and collections', async () => {
    const { format, clips } = await readEntries(
      makeZip('pocket.zip', {
        'part_000000.csv':
          'title,url,time_added,tags,status\n"Tin một, hai",https://a.gov.vn/1,1675130400,lúa|xã,unread\n',
        'annotations/part_000000.json': JSON.stringify([
          {
            url: 'https://a.gov.vn/1',
            title: 'Tin',
            highlights: [{ quote: 'Hai trăm người', created_at: 1675130400 }],
          },
        ]),
        'collections/a-b-c.json': JSON.stringify({
          title: 'Thủy lợi',
          items: [{ url: 'https://a.gov.vn/9', title: 'Tin chín', note: 'xem lại' }],
        }),
      }),
    );
    expect(format).toBe('pocket');
    expect(clips).toMatchObject([
      {
        article: { title: 'Tin một, hai' },
        tags: ['lúa', 'xã'],
        note: '',
        passages: [{ quote: 'Hai trăm người', note: '', markedAt: '2023-01-31T02:00:00.000Z' }],
      },
      { article: { title: 'Tin chín' }, collections: ['Thủy lợi'], note: 'xem lại' },
    ]);
  });

  test('a damaged part of Pocket’s archive is named and holds nobody up', async () => {
    const { clips, faults } = await readEntries(
      makeZip('pocket.zip', {
        'part_000000.csv': 'title,url\nTin,https://a.gov.vn/1\n',
        'annotations/part_000000.json': '{"__proto__": 1',
      }),
    );
    expect(clips).toHaveLength(1);
    expect(faults).toMatchObject([{ place: 'annotations/part_000000.json', reason: 'malformed' }]);
  });

  test('Pocket’s page of links with either kind of quotes', async () => {
    const page =
      "<title>Pocket Export</title><ul><li><a href='https://b.gov.vn/1' time_added='1698568488' tags='lúa'>Vụ đông</a></li></ul>";
    const { clips } = await readEntries(makeFile('ril_export.html', page));
    expect(clips).toMatchObject([{ tags: ['lúa'], savedAt: '2023-10-29T08:34:48.000Z' }]);
  });

  test('Raindrop’s table: its passages with what was said to them, its unsorted folder is no collection', async () => {
    const { clips } = await readEntries(
      makeFile(
        'raindrop.csv',
        `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,"Ra quân, nạo vét","Đọc lại
thứ Sáu",Sáng 31/01,https://a.gov.vn/1,Điểm tin / Tuần 05,"lúa, xã",2023-01-31T02:00:00.000Z,,"Highlight:Hai trăm người
Note:quan trọng",true
2,Tin hai,,,https://a.gov.vn/2,Unsorted,,2023-02-01T02:00:00.000Z,,,false
`,
      ),
    );
    expect(clips).toMatchObject([
      {
        article: { title: 'Ra quân, nạo vét', lead: 'Sáng 31/01' },
        note: 'Đọc lại\nthứ Sáu',
        passages: [{ quote: 'Hai trăm người', note: 'quan trọng' }],
        tags: ['lúa', 'xã'],
        savedAt: '2023-01-31T02:00:00.000Z',
      },
      { article: { title: 'Tin hai' }, collections: [] },
    ]);
  });

  test('Raindrop’s bookmarks say in the description what the page says of itself', async () => {
    const { clips } = await readEntries(
      makeFile(
        'raindrop.html',
        '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Raindrop.io Bookmarks</TITLE><DL><p><DT><A HREF="https://a.gov.vn/1" TAGS="lúa">Ra quân</A><DD>Sáng 31/01</DL>',
      ),
    );
    expect(clips).toMatchObject([{ article: { lead: 'Sáng 31/01' }, note: '', tags: ['lúa'] }]);
  });

  test('Omnivore’s kept body has no title of its own: it is read under the title it was kept by', async () => {
    const seen: string[] = [];
    const { clips } = await readEntries(
      makeZip('omnivore.zip', {
        'metadata_0_to_1.json': JSON.stringify([
          { slug: 'tin', title: 'Ra quân <sớm>', url: 'https://g.gov.vn/1' },
        ]),
        'content/tin.html': '<DIV class="page" id="readability-page-1"><p>Thân bài.</p></DIV>',
        'highlights/tin.md': '> Thân bài\n',
      }),
      {
        extract: (html, url) => {
          seen.push(html);
          return Promise.resolve(makeArticle({ url }));
        },
      },
    );
    expect(seen[0]).toContain('<h1>Ra quân &lt;sớm></h1><DIV');
    expect(clips).toMatchObject([{ isLink: false, note: '', passages: [{ quote: 'Thân bài' }] }]);
  });

  test('a table of passages, as Readwise and Instapaper write them: a row a passage', async () => {
    const { clips } = await readEntries(
      makeFile(
        'highlights.csv',
        `Highlight,Title,Author,URL,Note,Location,Date
Hai trăm người,Ra quân,Hà My,https://a.gov.vn/1,quan trọng,1,2023-01-31
Ba cây số kênh,Ra quân,Hà My,https://a.gov.vn/1,,2,2023-01-31
`,
      ),
    );
    expect(clips.map(({ note, passages }) => [note, passages])).toEqual([
      ['', [{ quote: 'Hai trăm người', note: 'quan trọng', markedAt: null }]],
      ['', [{ quote: 'Ba cây số kênh', note: '', markedAt: null }]],
    ]);
  });

  test.each([
    ['a version first', { version: 1, bookmarks: [] as object[] }],
    ['its lists first', { lists: [], bookmarks: [] as object[] }],
    ['the word of our own files in a title', { bookmarks: [{ title: '"format"' }] as object[] }],
  ])('Karakeep with %s is still Karakeep', async (_what, file) => {
    const content = { type: 'link', url: 'https://a.gov.vn/1' };
    const bookmarks = [{ ...file.bookmarks[0], createdAt: 1675130400, tags: ['lúa'], content }];
    const text = JSON.stringify({ ...file, bookmarks });
    const { format, clips } = await readEntries(makeFile('xuat.json', text));
    expect(format).toBe('karakeep');
    expect(clips).toMatchObject([{ tags: ['lúa'] }]);
  });
});

describe('tables that clerks keep themselves', () => {
  test('a sheet of a Vietnamese Excel: UTF-16, semicolons, an address without its beginning', async () => {
    const text =
      '\uFEFFSTT;Tên bài;Ngày;Link\r\n1;Tin một;31/01/2023;baothanhhoa.vn/1.htm\r\n2;Tin hai;1.2.2023;https://a.gov.vn/2\r\n';
    const bytes = new Uint8Array(
      Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).buffer,
    );
    const { clips } = await readEntries({ name: 'so.csv', bytes });
    expect(clips.map(({ article }) => [article.title, article.url, article.publishedAt])).toEqual([
      ['Tin một', 'https://baothanhhoa.vn/1.htm', '2023-01-31'],
      ['Tin hai', 'https://a.gov.vn/2', '2023-02-01'],
    ]);
  });

  test('a table from before Unicode is read by its code page', async () => {
    // Windows-1258 writes ộ as ô and the tone mark below.
    const line = 'Ti\xEAu \xF0\xEA\xCC,url\nTin m\xF4\xF2t,https://a.gov.vn/1\n';
    const bytes = Uint8Array.from(line, (c) => c.charCodeAt(0));
    const { clips } = await readEntries({ name: 'cu.csv', bytes });
    expect(clips[0]?.article.title).toBe('Tin một');
  });

  test('a column of addresses is known by what it holds', async () => {
    const { clips } = await readEntries(
      makeFile('so.csv', 'Mã,Tiêu đề,Trang\n1,Tin một,https://a.gov.vn/1\n'),
    );
    expect(clips).toMatchObject([{ article: { title: 'Tin một', url: 'https://a.gov.vn/1' } }]);
  });

  test('days are read day first, unless only months first can be meant or it is said so', async () => {
    const table = (...days: string[]) =>
      `url,date\n${days.map((day, i) => `https://a.gov.vn/${i},${day}`).join('\n')}\n`;
    const daysOf = async (text: string, dayOrder?: 'day-first' | 'month-first') => {
      const read = await readCsvEntries(text, { readAt: READ_AT }, dayOrder ? { dayOrder } : {});
      if (!read.ok) throw new Error(read.reason);
      return read.value.map((entry) => entry.kind === 'clip' && entry.article.publishedAt);
    };
    expect(await daysOf(table('1/2/2023', '31/01/2023'))).toEqual(['2023-02-01', '2023-01-31']);
    expect(await daysOf(table('1/2/2023', '01/31/2023'))).toEqual(['2023-01-02', '2023-01-31']);
    expect(await daysOf(table('1/2/2023'), 'month-first')).toEqual(['2023-01-02']);
    expect(await daysOf(table('2023/02/04', '2023-02-05'))).toEqual(['2023-02-04', '2023-02-05']);
  });

  test('a day that the calendar does not have is kept as it was written', async () => {
    const { clips } = await readEntries(
      makeFile('so.csv', 'url,date\nhttps://a.gov.vn/1,31/02/2023\n'),
    );
    expect(clips[0]?.article).toMatchObject({ publishedAt: null, publishedText: '31/02/2023' });
  });
});
