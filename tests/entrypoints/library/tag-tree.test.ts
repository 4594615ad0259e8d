import { expect, test } from 'vitest';
import { tagTree } from '../../../entrypoints/library/state/tag-tree.ts';
import { tagKey } from '../../../lib/index.ts';

const tag = (name: string, clips = 1) => ({ key: tagKey(name), name, usedAt: '', clips });

test('tags nest by their levels, in the order of Vietnamese and of numbers', () => {
  const tree = tagTree([
    tag('Văn hóa/Lễ hội'),
    tag('Tuần 10'),
    tag('Đảng'),
    tag('Tuần 9'),
    tag('Văn hóa', 5),
    tag('Dân vận'),
  ]);
  expect(tree.map(({ name }) => name)).toEqual(['Dân vận', 'Đảng', 'Tuần 9', 'Tuần 10', 'Văn hóa']);
  expect(tree.at(-1)).toMatchObject({ clips: 5, children: [{ name: 'Lễ hội', clips: 1 }] });
});

test('a level that no clip bears is there for those below it', () => {
  expect(tagTree([tag('A/B/C')])).toMatchObject([
    { key: 'a', name: 'A', clips: 0, children: [{ name: 'B', children: [{ name: 'C' }] }] },
  ]);
});
