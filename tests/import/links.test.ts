import { describe, expect, test } from 'vitest';
import { makeFile, READ_AT, readEntries } from './make.ts';

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1675150200" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><H3>Tin huyện</H3>
        <DL><p>
            <DT><A HREF="https://thoxuan.thanhhoa.gov.vn/tin?a=1&amp;b=2" ADD_DATE="1675150200" TAGS="tuyên giáo, Học tập Bác">Làm việc &quot;sáng 31/01&quot;</A>
            <DD>Đọc lại trước giao ban
            <DT><H3>Cũ / xa</H3>
            <DL><p>
                <DT><A HREF="http://a.gov.vn/" >A</A>
            </DL><p>
        </DL><p>
        <DT><A HREF="javascript:void(0)">Đánh dấu</A>
        <DT><A HREF="">Trống</A>
    </DL><p>
</DL><p>`;

describe('bookmarks of a browser', () => {
  test('folders become collections, tags and notes come along, the bar is no folder', async () => {
    const { format, clips } = await readEntries(makeFile('dau-trang.html', bookmarks));
    expect(format).toBe('bookmarks');
    expect(clips[0]).toMatchObject({
      article: {
        url: 'https://thoxuan.thanhhoa.gov.vn/tin?a=1&b=2',
        title: 'Làm việc "sáng 31/01"',
        blocks: [],
      },
      savedAt: '2023-01-31T07:30:00.000Z',
      tags: ['tuyên giáo', 'Học tập Bác'],
      collections: ['Tin huyện'],
      note: 'Đọc lại trước giao ban',
      isLink: true,
    });
    expect(clips[1]).toMatchObject({ collections: ['Tin huyện/Cũ - xa'], savedAt: READ_AT });
  });

  test('what is no page of the web is named, with the reason, and holds nobody up', async () => {
    const { clips, faults } = await readEntries(makeFile('dau-trang.html', bookmarks));
    expect(clips).toHaveLength(2);
    expect(faults.map(({ name, reason }) => [name, reason])).toEqual([
      ['Đánh dấu', 'bad-address'],
      ['Trống', 'no-address'],
    ]);
  });
});

describe('Pocket', () => {
  test('the older page of links', async () => {
    const { format, clips } = await readEntries(
      makeFile(
        'ril_export.html',
        `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://b.gov.vn/1" time_added="1698568488" tags="mùa vụ,lúa">Vụ đông &amp; vụ xuân</a></li>
</ul></body></html>`,
      ),
    );
    expect(format).toBe('pocket-html');
    expect(clips[0]).toMatchObject({
      article: { title: 'Vụ đông & vụ xuân' },
      tags: ['mùa vụ', 'lúa'],
      savedAt: '2023-10-29T08:34:48.000Z',
    });
  });

  test('the later table, with its column for the cursor and tags parted by bars', async () => {
    const { format, clips } = await readEntries(
      makeFile(
        'part_000000.csv',
        'title,url,time_added,cursor,tags,status\n"Một, hai","https://b.gov.vn/a,b",1728576752,7187,nông thôn mới|có dấu,unread\n',
      ),
    );
    expect(format).toBe('csv');
    expect(clips[0]).toMatchObject({
      article: { title: 'Một, hai', url: 'https://b.gov.vn/a,b' },
      tags: ['nông thôn mới', 'có dấu'],
      savedAt: '2024-10-10T16:12:32.000Z',
    });
  });
});

describe('tables', () => {
  test('Raindrop: folder, excerpt and note find their places', async () => {
    const { clips } = await readEntries(
      makeFile(
        'export.csv',
        'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Tin,"ghi ""chú""",Sapo,https://c.gov.vn/x,Giao ban / Tuần 5,"a, b",2024-03-01T08:00:00.000Z,,,false\n',
      ),
    );
    expect(clips[0]).toMatchObject({
      article: { lead: 'Sapo', text: 'Sapo' },
      note: 'ghi "chú"',
      collections: ['Giao ban/Tuần 5'],
      tags: ['a', 'b'],
      savedAt: '2024-03-01T08:00:00.000Z',
    });
  });

  test('a sheet of a clerk: semicolons, Vietnamese headings, days first', async () => {
    const { clips } = await readEntries(
      makeFile(
        'so.csv',
        '\uFEFFTiêu đề;Ngày đăng;Địa chỉ;Nhãn\r\n"Nhiều\r\ndòng";5/2/2023;https://d.gov.vn/1;x; \r\n\r\n',
      ),
    );
    expect(clips[0]).toMatchObject({
      article: { title: 'Nhiều dòng', publishedAt: '2023-02-05' },
      tags: ['x'],
    });
  });

  test('the apostrophe that kept a sheet from computing a cell is taken off', async () => {
    const { clips } = await readEntries(
      makeFile(
        'so.csv',
        `title,url\n"'=HYPERLINK(""x"")",https://d.gov.vn/1\n"'Thường",https://d.gov.vn/2\n`,
      ),
    );
    expect(clips.map(({ article }) => article.title)).toEqual(['=HYPERLINK("x")', "'Thường"]);
  });

  test('a table without a column of addresses is refused with its headings', async () => {
    await expect(readEntries(makeFile('so.csv', 'Họ tên,Tuổi\nAn,30\n'))).rejects.toThrow(
      'missing-column Họ tên, Tuổi',
    );
  });
});

test('a day that no calendar has stays text and is taken for no date', async () => {
  const { clips } = await readEntries(
    makeFile('so.csv', 'url,date\nhttps://d.gov.vn/1,31/02/2023\nhttps://d.gov.vn/2,28/02/2023\n'),
  );
  expect(clips.map(({ article }) => article.publishedAt)).toEqual([null, '2023-02-28']);
});
