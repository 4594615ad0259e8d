import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { Clip } from '../../lib/clip/clip.ts';
import { makeClip, makeRequest } from './make.ts';

async function exported(format: string, ...clips: Clip[]): Promise<string> {
  const result = await exportClips(format, makeRequest({ clips }));
  return result.ok ? new TextDecoder().decode(result.value.bytes) : '';
}

const newspaper = makeClip({
  title: 'Hội nghị {Krông} & 100%',
  portal: { name: 'Báo Thanh Hóa', host: 'baothanhhoa.vn', platform: null },
  byline: { text: null, authors: [], organisation: 'Sở Văn hóa, Thể thao và Du lịch' },
});

test('CSL-JSON: a portal has pages, a newspaper has articles, names stay whole', async () => {
  const items = JSON.parse(await exported('csl-json', makeClip(), newspaper));
  expect(items[0]).toEqual({
    id: 'xuanlap-2023-xa-xuan-lap',
    type: 'webpage',
    title: 'Xã Xuân Lập ra quân làm thủy lợi',
    author: [{ literal: 'Hà My' }],
    'container-title': 'Cổng thông tin xã Xuân Lập',
    issued: { 'date-parts': [[2023, 1, 31]] },
    accessed: { 'date-parts': [[2026, 11, 20]] },
    URL: 'https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi',
    language: 'vi',
    abstract: 'Sáng 31/01, xã Xuân Lập ra quân nạo vét kênh mương.',
  });
  expect(items[1]).toMatchObject({
    type: 'article-newspaper',
    author: [{ literal: 'Sở Văn hóa, Thể thao và Du lịch' }],
  });
});

test('RIS: a whole name ends with a comma and holds none; addresses are never folded', async () => {
  const long = `https://a.vn/${'duong-dan-rat-dai/'.repeat(20)}`;
  const text = await exported('ris', newspaper, makeClip({ canonicalUrl: long }));
  expect(text.startsWith('TY  - NEWS\r\nID  - baothanhhoa-2023-hoi-nghi-krong\r\n')).toBe(true);
  expect(text).toContain('\r\nAU  - Sở Văn hóa Thể thao và Du lịch,\r\n');
  expect(text).toContain(`\r\nUR  - ${long}\r\n`);
  expect(text).toContain('\r\nDA  - 2023/01/31/\r\n');
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(2);
});

test('BibTeX: names and capitals in braces, signs of TeX escaped, the address as it is', async () => {
  const text = await exported(
    'bibtex',
    newspaper,
    makeClip({ canonicalUrl: 'https://a.vn/x_y?a=1%20#z' }),
  );
  expect(text).toContain('@article{baothanhhoa-2023-hoi-nghi-krong,\n');
  expect(text).toContain('  title = {{Hội nghị \\{Krông\\} \\& 100\\%}},\n');
  expect(text).toContain('  author = {{Sở Văn hóa, Thể thao và Du lịch}},\n');
  expect(text).toContain('  month = jan,\n');
  expect(text).toContain('@online{xuanlap-2023-xa-xuan-lap,\n');
  expect(text).toContain('  url = {https://a.vn/x_y?a=1%20#z},\n');
});

test('braces that do not come in pairs cannot end a field', async () => {
  const text = await exported('bibtex', makeClip({ title: 'a } b { c' }));
  expect(text).toContain('{{a \\textbraceright{} b \\textbraceleft{} c}}');
});

test('two articles of one name have two keys', async () => {
  const items = JSON.parse(await exported('csl-json', makeClip(), makeClip()));
  expect(items.map(({ id }: { id: string }) => id)).toEqual([
    'xuanlap-2023-xa-xuan-lap',
    'xuanlap-2023-xa-xuan-lap-2',
  ]);
});

test('what the page did not say is left out', async () => {
  const bare = makeClip({
    publishedAt: null,
    lead: null,
    byline: { text: null, authors: [], organisation: null },
  });
  expect(Object.keys(JSON.parse(await exported('csl-json', bare))[0])).toEqual([
    'id',
    'type',
    'title',
    'container-title',
    'accessed',
    'URL',
    'language',
  ]);
  expect(await exported('ris', bare)).not.toMatch(/^(?:AU|PY|DA|AB|N1) /m);
  expect(await exported('bibtex', bare)).not.toMatch(/author|date = \{\}|month/);
});
