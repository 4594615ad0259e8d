import { describe, expect, test } from 'vitest';
import {
  clipHash,
  highlightsHash,
  markHash,
  parseRoute,
  parseShelf,
  shelfHash,
  shelfText,
} from '../../../entrypoints/library/state/route.ts';

describe('the address says what is shown, so that Back and reload find it again', () => {
  test.each([
    [{ kind: 'all' }],
    [{ kind: 'status', status: 'todo' }],
    [{ kind: 'collection', id: 'f0a1' }],
    [{ kind: 'tag', key: 'van hoa/le hoi & hoi lang' }],
    [{ kind: 'portal', host: 'thoxuan.thanhhoa.gov.vn' }],
  ] as const)('%j with a search and an open clip', (shelf) => {
    const route = { view: 'shelf', shelf, query: 'the:"tuyên giáo" -nháp', clipId: 'c 1' } as const;
    expect(parseRoute(shelfHash(route))).toEqual({ ...route, markId: null });
    expect(parseShelf(shelfText(shelf))).toEqual(shelf);
  });

  test('all highlights, and a clip at one of them', () => {
    expect(parseRoute(highlightsHash)).toEqual({ view: 'highlights' });
    const route = parseRoute(markHash('c 1', 'h&1'));
    expect(route).toMatchObject({ view: 'shelf', clipId: 'c 1', markId: 'h&1' });
  });

  test('addresses of before still open: a clip, a search, the register', () => {
    expect(parseRoute(clipHash('x'))).toMatchObject({ view: 'shelf', clipId: 'x', query: '' });
    expect(parseRoute('#clips&q=thu%CC%89y')).toMatchObject({ view: 'shelf', clipId: null });
    expect(parseRoute('#register')).toEqual({ view: 'register' });
    expect(parseRoute('')).toMatchObject({ view: 'shelf', shelf: { kind: 'all' } });
  });
});
