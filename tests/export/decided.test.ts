import { describe, expect, test } from 'vitest';
import { withDecidedDocuments } from '../../lib/clip/decided-documents.ts';
import type { RegisterMention, RegisterRule } from '../../lib/clip/register.ts';
import { buildRegister } from '../../lib/directive/register.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import { layOutPrint } from '../../lib/export/print/lay-out.ts';
import { makeClip, makeDocument, makeRequest } from './make.ts';

const vague = makeDocument({
  id: 'kl-01',
  title: 'Kết luận số 01',
  type: 'kết luận',
  normalized: null,
  number: '01',
  symbol: null,
  resolved: false,
});
const full = makeDocument({
  id: '01-KL/TW',
  title: 'Kết luận số 01-KL/TW',
  type: 'kết luận',
  normalized: '01-KL/TW',
  number: '01',
  symbol: 'KL/TW',
});
const clips = [
  makeClip({ title: 'Tin một', documents: [vague] }, { id: 'a' }),
  makeClip({ title: 'Tin hai', documents: [full] }, { id: 'b' }),
];

function mentionOf(clipId: string, recordKey: string, document = vague): RegisterMention {
  return {
    clipId,
    clipTitle: clipId,
    portalName: '',
    url: '',
    citedAt: null,
    savedAt: clipId,
    recordKey,
    document,
    sentences: [],
    subject: null,
  };
}

const merged: RegisterRule = { kind: 'same', key: 'kl-01~XIII', target: '01-KL/TW' };
const described: RegisterRule = {
  kind: 'fields',
  key: '01-KL/TW',
  fields: {
    title: 'Kết luận số 01-KL/TW về học tập Bác',
    issuer: 'Bộ Chính trị',
    date: '2021-05-18',
  },
  isConfirmed: true,
};

function registerOf(rules: readonly RegisterRule[], among?: ReadonlySet<string>) {
  const mentions = [mentionOf('a', 'kl-01~XIII'), mentionOf('b', '01-KL/TW', full)];
  return buildRegister(mentions, rules, among);
}

describe('what was decided in the register', () => {
  test('two citations that were taken for one document are one in the index, by its decided name', () => {
    const request = makeRequest({ clips, register: registerOf([merged, described]) });
    const { index, parts } = layOutPrint(request);
    expect(index?.rows).toEqual([
      ['1', 'Kết luận số 01-KL/TW về học tập Bác', 'Bộ Chính trị', '18/05/2021', '1, 2'],
    ]);
    expect(parts[0]?.items[0]?.lists[0]?.lines[0]?.text).toBe(
      'Kết luận số 01-KL/TW về học tập Bác, ngày 18/05/2021, Bộ Chính trị',
    );
  });

  test('without a decision they stay two', () => {
    const { index } = layOutPrint(makeRequest({ clips, register: registerOf([]) }));
    expect(index?.rows.map(([, title]) => title)).toEqual([
      'Kết luận số 01 (chưa xác định)',
      'Kết luận số 01-KL/TW',
    ]);
  });

  test('a decision that rests on a clip that is not exported counts as well', () => {
    const register = registerOf([merged], new Set(['a']));
    expect(register).toMatchObject([{ title: 'Kết luận số 01-KL/TW', clips: 1 }]);
    const [clip] = withDecidedDocuments(clips.slice(0, 1), register);
    expect(clip?.article.documents).toMatchObject([
      { title: 'Kết luận số 01-KL/TW', resolved: true },
    ]);
  });

  test.each(['text', 'markdown', 'html', 'csv', 'docx', 'epub', 'xlsx'])(
    '%s says what was decided',
    async (format) => {
      const request = makeRequest({ clips, register: registerOf([merged, described]) });
      const result = await exportClips(format, request);
      const without = await exportClips(format, makeRequest({ clips }));
      if (!result.ok || !without.ok) throw new Error('not written');
      expect(result.value.bytes).not.toEqual(without.value.bytes);
    },
  );

  test.each(['json', 'jsonl'])('%s hands on what the text said', async (format) => {
    const request = makeRequest({ clips, register: registerOf([merged, described]) });
    const result = await exportClips(format, request);
    const without = await exportClips(format, makeRequest({ clips }));
    if (!result.ok || !without.ok) throw new Error('not written');
    expect(result.value.bytes).toEqual(without.value.bytes);
  });

  test('a document cited twice under two names is one, its mentions added up', () => {
    const both = makeClip({ documents: [vague, full] }, { id: 'a' });
    const register = buildRegister(
      [mentionOf('a', 'kl-01~XIII'), mentionOf('a', '01-KL/TW', full)],
      [merged],
    );
    const [clip] = withDecidedDocuments([both], register);
    expect(clip?.article.documents).toMatchObject([{ title: 'Kết luận số 01-KL/TW', mentions: 2 }]);
  });

  test('a number that was corrected parts into number and symbol', () => {
    const fields = { normalized: '12/2024/NĐ-CP' };
    const register = registerOf([{ kind: 'fields', key: '01-KL/TW', fields, isConfirmed: false }]);
    const decided = withDecidedDocuments(clips, register);
    expect(decided[1]?.article.documents).toMatchObject([
      { normalized: '12/2024/NĐ-CP', number: '12/2024', symbol: 'NĐ-CP' },
    ]);
  });
});
