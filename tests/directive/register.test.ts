import { describe, expect, test } from 'vitest';
import {
  areOfOneKind,
  buildRegister,
  citationRecords,
  citeArticle,
  citeDocument,
  filterRegister,
  proposeSame,
  type RegisterMention,
  type RegisterRule,
  registerFacets,
  sortRegister,
} from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

interface Cutting {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly host?: string;
}

/** What the register is made of, for clips of these texts. */
function makeMentions(...cuttings: Cutting[]): RegisterMention[] {
  return cuttings.flatMap(({ id, date, text, host = 'thoxuan.thanhhoa.gov.vn' }) => {
    const portal = { name: host, host, platform: null };
    const article = citeArticle(
      makeArticle({ text, publishedAt: date, portal, title: `Bài ${id}` }),
    );
    return citationRecords(article).map(({ key, document, sentences, subject }) => ({
      clipId: id,
      clipTitle: article.title,
      portalName: host,
      url: article.url,
      citedAt: article.publishedAt,
      savedAt: '2026-02-06T02:41:00.000Z',
      recordKey: key,
      document,
      sentences,
      subject,
    }));
  });
}

const register = (mentions: RegisterMention[], rules: RegisterRule[] = []) =>
  buildRegister(mentions, rules).map(({ title, clips }) => `${title} × ${String(clips)}`);

const DECISION =
  'Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư về Quy chế phối hợp công tác.';

describe('one document', () => {
  test('is one line, whatever the forms it is cited in, with the fullest as its title', () => {
    const mentions = makeMentions(
      {
        id: 'b',
        date: '2023-03-01',
        text: 'Tiếp tục thực hiện Quyết định 238-QĐ/TW, ngày 30-9-2020.',
      },
      { id: 'a', date: '2023-01-31', text: `Triển khai ${DECISION}` },
    );
    const [entry] = buildRegister(mentions, []);
    expect(register(mentions)).toHaveLength(1);
    expect(entry).toMatchObject({
      normalized: '238-QĐ/TW',
      date: '2020-09-30',
      issuer: 'Ban Bí thư',
      subject: 'Quy chế phối hợp công tác',
      resolved: true,
      clips: 2,
      firstCited: '2023-01-31',
      lastCited: '2023-03-01',
    });
    expect(entry?.mentions.map((mention) => mention.clipId)).toEqual(['a', 'b']);
    expect(entry?.mentions[1]?.sentences).toEqual([
      'Tiếp tục thực hiện Quyết định 238-QĐ/TW, ngày 30-9-2020.',
    ]);
  });

  test('named only by its number stays two lines in two terms of the Party', () => {
    const text = 'Sơ kết Kết luận số 01 của Bộ Chính trị.';
    const mentions = makeMentions(
      { id: 'a', date: '2018-05-01', text },
      { id: 'b', date: '2023-05-01', text },
    );
    expect(register(mentions)).toHaveLength(2);
    expect(buildRegister(mentions, []).every((entry) => !entry.resolved)).toBe(true);
  });

  test('of a district stays apart from that of another district', () => {
    const text = 'Thực hiện Kế hoạch số 91 của Ban Thường vụ Huyện ủy.';
    const mentions = makeMentions(
      { id: 'a', date: '2023-05-01', text },
      { id: 'b', date: '2023-06-01', text, host: 'thuongxuan.gov.vn' },
      { id: 'c', date: '2023-07-01', text },
    );
    expect(register(mentions).toSorted()).toEqual(['Kế hoạch số 91 × 1', 'Kế hoạch số 91 × 2']);
  });
});

describe('what a person decides', () => {
  const mentions = makeMentions(
    { id: 'a', date: '2023-01-31', text: 'Sơ kết Kết luận số 01 của Bộ Chính trị.' },
    { id: 'b', date: '2023-02-10', text: 'Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị.' },
  );
  const short = mentions[0]?.recordKey ?? '';
  const full = mentions[1]?.recordKey ?? '';

  test('a merge makes one line of two, and later clips follow it', () => {
    const rule: RegisterRule = { kind: 'same', key: short, target: full };
    expect(register(mentions)).toHaveLength(2);
    expect(register(mentions, [rule])).toEqual(['Kết luận số 01-KL/TW × 2']);
    const later = makeMentions({
      id: 'c',
      date: '2023-09-01',
      text: 'Theo Kết luận số 01 của Bộ Chính trị.',
    });
    expect(register([...mentions, ...later], [rule])).toEqual(['Kết luận số 01-KL/TW × 3']);
  });

  test('a split takes one clip out of a line, and only that', () => {
    const merge: RegisterRule = { kind: 'same', key: short, target: full };
    const split: RegisterRule = { kind: 'apart', key: short, clipId: 'a', target: `${short}#a` };
    expect(register(mentions, [merge, split]).toSorted()).toEqual([
      'Kết luận số 01 × 1',
      'Kết luận số 01-KL/TW × 1',
    ]);
  });

  const entryOf = (...rules: RegisterRule[]) =>
    buildRegister(mentions, rules).find(({ key }) => key === short);

  test('fields typed by hand stand over what the texts say; only confirmed is certain', () => {
    const fields = { issuer: 'Bộ Chính trị khóa XIII', subject: 'học tập và làm theo Bác' };
    const rule = { kind: 'fields', key: short, fields } as const;
    expect(entryOf({ ...rule, isConfirmed: false })).toMatchObject({ ...fields, resolved: false });
    expect(entryOf({ ...rule, isConfirmed: true })).toMatchObject({ ...fields, resolved: true });
  });

  test('a proposal turned down is remembered', () => {
    const proposal = 'Kết luận số 01-KL/TW, ngày 4/4/2016';
    expect(entryOf({ kind: 'not', key: short, proposal })?.refused).toEqual([proposal]);
    expect(entryOf()?.refused).toEqual([]);
  });

  test('rules that run in a circle change nothing', () => {
    const circle: RegisterRule[] = [
      { kind: 'same', key: short, target: full },
      { kind: 'same', key: full, target: short },
    ];
    expect(register(mentions, circle)).toHaveLength(2);
  });
});

describe('a proposal', () => {
  const dated = { id: 'a', date: '2023-01-31', text: DECISION };
  const proposalFor = (text: string, date = '2023-03-01') => {
    const entries = buildRegister(makeMentions(dated, { id: 'b', date, text }), []);
    const uncertain = entries.find((entry) => !entry.resolved);
    if (uncertain === undefined) throw new Error('the second citation is certain');
    return proposeSame(uncertain, entries)?.title;
  };

  test('names the certain document that an uncertain one may be', () => {
    expect(proposalFor('Theo Quyết định 238-QĐ/TW của Ban Bí thư.')).toBe(
      'Quyết định số 238-QĐ/TW',
    );
  });

  test('is not made against symbol, issuer or time', () => {
    expect(proposalFor('Theo Quyết định 238-QĐ/TU của Tỉnh ủy.')).toBeUndefined();
    expect(proposalFor('Theo Quyết định số 238 của Ủy ban nhân dân tỉnh.')).toBeUndefined();
    expect(proposalFor('Theo Quyết định 238-QĐ/TW của Ban Bí thư.', '2020-02-01')).toBeUndefined();
  });
});

test('two kinds of documents are never one, but a word for any kind may be either', () => {
  expect(areOfOneKind({ type: 'kết luận' }, { type: 'kế hoạch' })).toBe(false);
  expect(areOfOneKind({ type: 'văn bản' }, { type: 'kế hoạch' })).toBe(true);
});

describe('finding one’s way', () => {
  const entries = buildRegister(
    makeMentions(
      { id: 'a', date: '2023-01-31', text: DECISION },
      {
        id: 'b',
        date: '2024-01-31',
        text: 'Chỉ thị số 05/CT-TTg ngày 23/3/2023 của Thủ tướng Chính phủ.',
      },
      { id: 'c', date: '2024-02-01', text: 'Quyết định số 1719/QĐ-TTg ngày 14/10/2021.' },
      { id: 'd', date: '2024-02-02', text: 'Lại nêu Quyết định số 1719/QĐ-TTg ngày 14/10/2021.' },
    ),
    [],
  );
  const numbers = (list: typeof entries) => list.map((entry) => entry.normalized);

  test('by words without accents, by type, by year', () => {
    const any = { text: '', type: null, issuer: null, year: null };
    expect(numbers(filterRegister(entries, { ...any, text: 'quy che phoi hop' }))).toEqual([
      '238-QĐ/TW',
    ]);
    expect(numbers(filterRegister(entries, { ...any, type: 'chỉ thị' }))).toEqual(['05/CT-TTg']);
    expect(numbers(filterRegister(entries, { ...any, year: '2021' }))).toEqual(['1719/QĐ-TTg']);
    expect(numbers(filterRegister(entries, { ...any, issuer: 'Ban Bí thư' }))).toEqual([
      '238-QĐ/TW',
    ]);
    expect(filterRegister(entries, any)).toHaveLength(3);
  });

  test('by sorting, documents without a value last either way', () => {
    expect(numbers(sortRegister(entries, 'clips', 'descending'))[0]).toBe('1719/QĐ-TTg');
    expect(numbers(sortRegister(entries, 'date', 'ascending'))[0]).toBe('238-QĐ/TW');
    expect(numbers(sortRegister(entries, 'normalized', 'ascending'))).toEqual([
      '05/CT-TTg',
      '238-QĐ/TW',
      '1719/QĐ-TTg',
    ]);
  });

  test('by the choices that occur, the most frequent first', () => {
    expect(registerFacets(entries).types).toEqual(['quyết định', 'chỉ thị']);
    expect(registerFacets(entries).years).toEqual(['2023', '2021', '2020']);
  });
});

describe('citing a document', () => {
  const decision = {
    title: 'Quyết định số 238-QĐ/TW',
    date: '2020-09-30',
    issuer: 'Ban Bí thư',
    subject: 'Quy chế phối hợp',
  };

  test('as the Party does and as the State does', () => {
    expect(citeDocument(decision, 'party')).toBe(
      'Quyết định số 238-QĐ/TW, ngày 30/9/2020 của Ban Bí thư về Quy chế phối hợp',
    );
    expect(citeDocument(decision, 'state')).toBe(
      'Quyết định số 238-QĐ/TW ngày 30 tháng 9 năm 2020 của Ban Bí thư về Quy chế phối hợp',
    );
    expect(citeDocument({ ...decision, date: '2021-02-05' }, 'state')).toContain(
      'ngày 05 tháng 02 năm 2021',
    );
  });

  test('with no more than is known', () => {
    const short = { title: 'Kết luận số 01', date: null, issuer: null, subject: null };
    expect(citeDocument(short, 'state')).toBe('Kết luận số 01');
  });
});
