import { describe, expect, test, vi } from 'vitest';
import { type Handlers, originOf, receive } from '../../../lib/extension/messages/receive.ts';
import { makeSaveRequest } from '../../helpers/make-database.ts';

const own = { id: 'trich-luc', baseUrl: 'chrome-extension://trich-luc/' };
const popup = originOf({ id: own.id, url: `${own.baseUrl}popup.html` }, own);
const portal = originOf({ id: own.id, url: 'https://a.gov.vn/', frameId: 0, tab: { id: 7 } }, own);

function makeHandlers() {
  const handlers = {
    'page-detected': vi.fn(() => null),
    'read-page': vi.fn(() => ({ ok: false, reason: 'unreachable' }) as const),
    'save-clip': vi.fn(() => ({ ok: false, reason: 'storage' }) as const),
    'fetch-images': vi.fn(() => ({ ok: false, reason: 'unreachable' }) as const),
    'keep-files': vi.fn(() => ({ ok: true, value: null }) as const),
    'retry-files': vi.fn(() => null),
    'cite-text': vi.fn(() => []),
    'run-batch': vi.fn(() => null),
    'refresh-icon': vi.fn(() => null),
    'repair-index': vi.fn(() => null),
    'keep-index': vi.fn(() => null),
    'picker-opened': vi.fn(
      () => ({ language: 'vi', theme: 'light', words: {}, taught: [] }) as const,
    ),
    'keep-lesson': vi.fn(() => ({ ok: true, value: null }) as const),
  };
  return handlers satisfies Handlers;
}

describe('who may say what', () => {
  test('the popup may ask for a page to be read', async () => {
    const handlers = makeHandlers();
    await receive(handlers, { type: 'read-page', payload: { tabId: 7 } }, popup);
    expect(handlers['read-page']).toHaveBeenCalledWith({ tabId: 7 }, popup);
  });

  test.each(['read-page', 'save-clip', 'cite-text', 'refresh-icon'])(
    'a portal page may not ask for %s',
    async (type) => {
      const handlers = makeHandlers();
      const payload = type === 'save-clip' ? makeSaveRequest() : { tabId: 7, text: '' };
      await expect(receive(handlers, { type, payload }, portal)).rejects.toThrow(/wrong sender/);
      for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
    },
  );

  test('another extension and a frame inside a page are nobody', () => {
    expect(originOf({ id: 'other', url: 'chrome-extension://other/x.html' }, own)).toBeUndefined();
    const frame = { id: own.id, url: 'https://a.gov.vn/', frameId: 3, tab: { id: 7 } };
    expect(originOf(frame, own)).toBeUndefined();
  });
});

describe('what is refused', () => {
  test.each([
    ['no message', null],
    ['an unknown type', { type: 'delete-everything', payload: {} }],
    ['a name of Object', { type: 'constructor', payload: {} }],
  ])('%s', async (_, message) => {
    await expect(receive(makeHandlers(), message, popup)).rejects.toThrow(/unknown message/);
  });

  test('a save without an article names the fault', async () => {
    const payload = { ...makeSaveRequest(), article: { title: 7 } };
    await expect(receive(makeHandlers(), { type: 'save-clip', payload }, popup)).rejects.toThrow(
      /does not fit at article/,
    );
  });

  test('a number where a tab should be', async () => {
    const message = { type: 'read-page', payload: { tabId: '7' } };
    await expect(receive(makeHandlers(), message, popup)).rejects.toThrow(/tabId/);
  });
});

test('a whole save request passes as it is', async () => {
  const handlers = makeHandlers();
  const request = makeSaveRequest({
    tags: ['Tuyên giáo'],
    edits: { title: 'Tên', category: null },
  });
  await receive(handlers, { type: 'save-clip', payload: structuredClone(request) }, popup);
  expect(handlers['save-clip']).toHaveBeenCalledWith(request, popup);
});
