import { expect, test } from 'vitest';
import { tagKey } from '../../lib/clip/tag-key.ts';
import { suggestTags, type TagHints } from '../../lib/search/suggest-tags.ts';

const NAMES = ['tuyên giáo', 'đất đai', 'Văn hóa/Lễ hội', 'lúa', 'chuyển đổi số'];
const known = NAMES.map((name) => ({ key: tagKey(name), name }));
const suggest = (hints: Partial<TagHints>) =>
  suggestTags({ title: '', text: '', known, near: [], last: [], taken: [], ...hints }, 4);

test('a tag that the title or the text names is suggested, the title first', () => {
  const hints = {
    title: 'Khai mạc LỄ HỘI đền Đông Lĩnh',
    text: 'Ban Tuyên giáo Huyện ủy dự lễ khai mạc.',
  };
  expect(suggest(hints)).toEqual(['Văn hóa/Lễ hội', 'tuyên giáo']);
});

test('a text typed without accents names tags of several syllables, but no other word', () => {
  expect(suggest({ text: 'Kiem tra dat dai. Ban lua chon.' })).toEqual(['đất đai']);
  expect(suggest({ text: 'Bà con gặt lúa.' })).toEqual(['lúa']);
  expect(suggest({ text: 'Bà con lựa giống.' })).toEqual([]);
});

test('what like clips bear is suggested; a single one that is hardly alike says nothing', () => {
  const near = Array.from({ length: 4 }, () => ({ tags: ['chuyển đổi số'], weight: 1 }));
  expect(suggest({ near })).toEqual(['chuyển đổi số']);
  expect(suggest({ near: [{ tags: ['chuyển đổi số'], weight: 0.5 }] })).toEqual([]);
});

test('the tags given last are offered; what the clip bears is not, nor a word that is no tag', () => {
  expect(suggest({ last: ['TUYÊN GIÁO', 'chưa dùng'] })).toEqual(['tuyên giáo']);
  expect(suggest({ title: 'Tuyên giáo', taken: ['Tuyen giao'] })).toEqual([]);
  expect(suggest({ title: 'Bóng chuyền nữ' })).toEqual([]);
});
