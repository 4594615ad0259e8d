import { describe, expect, test } from 'vitest';
import { proposeIdentity } from '../../lib/index.ts';
import { makeDocument } from './make.ts';

describe('what an unresolved document probably is', () => {
  test('Kết luận 01 in an article of January 2023 is proposed as that of the term in office', () => {
    expect(proposeIdentity(makeDocument({ issuer: 'Bộ Chính trị' }), '2023-01-31')).toMatchObject({
      normalized: '01-KL/TW',
      date: '2021-05-18',
      term: 'XIII',
      reason: 'term-in-office',
      others: [{ normalized: '01-KL/TW', date: '2016-04-04' }],
    });
  });

  test('an article of 2018 cannot mean what came later', () => {
    expect(proposeIdentity(makeDocument(), '2018-06-01T08:00:00+07:00')).toMatchObject({
      date: '2016-04-04',
      reason: 'only-known',
    });
  });

  test('a printed term decides against the term in office', () => {
    expect(proposeIdentity(makeDocument({ term: 'XII' }), '2023-01-31')).toMatchObject({
      date: '2016-04-04',
      reason: 'term-printed',
    });
  });

  test('the issuer rules the other document out', () => {
    const directive = makeDocument({
      type: 'chỉ thị',
      number: '05',
      normalized: '05',
      issuer: 'Thủ tướng Chính phủ',
    });
    expect(proposeIdentity(directive, '2023-06-01')).toMatchObject({ normalized: '05/CT-TTg' });
  });

  test('a body that issued none of the bearers gets no proposal', () => {
    const bare = makeDocument({ type: 'nghị quyết', number: '28', normalized: '28' });
    expect(proposeIdentity({ ...bare, issuer: 'HĐND tỉnh' }, '2024-06-01')).toBeNull();
  });

  test('nothing is proposed for what is known, for what nobody knows, and without a number', () => {
    const known = makeDocument({ resolved: true, date: '2021-05-18' });
    expect(proposeIdentity(known, '2023-01-31')).toBeNull();
    expect(proposeIdentity(makeDocument({ number: '77' }), '2023-01-31')).toBeNull();
    expect(proposeIdentity(makeDocument({ number: null }), '2023-01-31')).toBeNull();
  });
});
