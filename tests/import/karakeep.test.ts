import { describe, expect, test } from 'vitest';
import { makeFile, readEntries } from './make.ts';

const library = {
  bookmarks: [
    {
      createdAt: 1_700_000_000,
      title: 'Tin',
      tags: ['a'],
      lists: ['l2', 'ring'],
      content: { type: 'link', url: 'https://h.gov.vn/1' },
      note: 'xem lại',
    },
    {
      createdAt: 1_700_000_000,
      title: null,
      tags: [],
      content: { type: 'text', text: 'Ghi' },
      note: null,
    },
    { tags: 'no' },
  ],
  lists: [
    { id: 'l1', name: 'Giao ban', parentId: null },
    { id: 'l2', name: 'Tuần 5', parentId: 'l1' },
    { id: 'ring', name: 'Vòng', parentId: 'ring' },
  ],
};

describe('Karakeep', () => {
  test('links with their lists; texts and broken items are named', async () => {
    const { format, clips, faults } = await readEntries(
      makeFile('karakeep.json', JSON.stringify(library)),
    );
    expect(format).toBe('karakeep');
    expect(clips).toMatchObject([
      {
        collections: ['Giao ban/Tuần 5', 'Vòng'],
        note: 'xem lại',
        savedAt: '2023-11-14T22:13:20.000Z',
      },
    ]);
    expect(faults.map(({ place, reason }) => [place, reason])).toEqual([
      ['2', 'unsupported'],
      ['3', 'malformed'],
    ]);
  });

  test('a file that reaches for the prototype of every object is refused', async () => {
    const text = '{"bookmarks":[{"__proto__":{"polluted":1},"tags":[]}]}';
    await expect(readEntries(makeFile('k.json', text))).rejects.toThrow('damaged');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
