import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { readLibrary } from '../../lib/import/read-library.ts';
import type { Collection } from '../../lib/clip/clip.ts';
import { makeCell, makeClip, makeDocument, makeParagraph, makeRequest, makeText } from './make.ts';

const collection: Collection = {
  schema: 1,
  id: 'col-1',
  name: 'Thủy lợi',
  createdAt: '2026-11-01T00:00:00.000Z',
};
const clips = [
  makeClip(
    {
      documents: [makeDocument()],
      blocks: [
        makeParagraph('a', { kind: 'strong', content: [makeText('b')] }, { kind: 'break' }),
        { kind: 'heading', level: 2, content: [makeText('c')] },
        { kind: 'list', ordered: true, items: [[makeParagraph('d')]] },
        { kind: 'table', rows: [[makeCell('e', { header: true, colspan: 2 })]] },
        { kind: 'figure', image: { src: 'https://a.vn/1.png', alt: '', caption: null } },
        { kind: 'quote', content: [makeParagraph('f')] },
      ],
    },
    { collections: ['col-1'], tags: ['mương'], note: 'ghi\nchú' },
  ),
  makeClip({ title: 'Tin hai' }, { id: 'clip-2', sequence: 2 }),
];

async function exported(format: string): Promise<string> {
  const result = await exportClips(format, makeRequest({ clips, collections: [collection] }));
  return result.ok ? new TextDecoder().decode(result.value.bytes) : '';
}

test('a JSON library read back holds exactly what was exported', async () => {
  const library = readLibrary(await exported('json'), { readAt: '2026-12-01T00:00:00.000Z' });
  expect(library).toEqual({ ok: true, value: { clips, collections: [collection] } });
});

test('JSON Lines read back hold exactly the clips, one a line', async () => {
  const text = await exported('jsonl');
  expect(text.split('\n')).toHaveLength(3);
  const library = readLibrary(text, { readAt: '2026-12-01T00:00:00.000Z' });
  expect(library).toEqual({ ok: true, value: { clips, collections: [] } });
});

test('a JSON library says what it is', async () => {
  const data: unknown = JSON.parse(await exported('json'));
  expect(data).toMatchObject({
    format: 'trich-luc',
    schema: 1,
    exportedAt: '2026-11-24T02:00:00.000Z',
  });
});
