import type { RegisterEntry, RegisterMention } from '../../lib/clip/register.ts';
import { exportRegister } from '../../lib/export/register/export-register.ts';
import type { RegisterRequest } from '../../lib/export/register/register-request.ts';
import { makeDocument, NOW } from './make.ts';

export function makeEntry(entry: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    key: 'nghi-quyet.169.nq-cp',
    title: 'Nghị quyết số 169/NQ-CP',
    type: 'nghị quyết',
    normalized: '169/NQ-CP',
    date: '2020-11-11',
    issuer: 'Chính phủ',
    subject: 'phiên họp Chính phủ thường kỳ tháng 10',
    term: null,
    resolved: true,
    refused: [],
    document: makeDocument(),
    mentions: [],
    clips: 3,
    firstCited: '2020-12-01',
    lastCited: '2023-01-31',
    ...entry,
  };
}

export function makeMention(mention: Partial<RegisterMention> = {}): RegisterMention {
  return {
    clipId: 'clip-1',
    clipTitle: 'Xã Xuân Lập họp',
    portalName: 'Cổng thông tin xã Xuân Lập',
    url: 'https://xuanlap.thoxuan.vn/tin/hop',
    citedAt: '2023-01-31',
    savedAt: '2026-11-20T01:30:00.000Z',
    recordKey: 'nghi-quyet.169.nq-cp',
    document: makeDocument(),
    sentences: [],
    subject: null,
    ...mention,
  };
}

/** The file that a format of the register gives. */
export async function exportEntries(
  format: string,
  entries: readonly RegisterEntry[],
  request: Partial<RegisterRequest> = {},
): Promise<Uint8Array> {
  const result = await exportRegister(format, { entries, title: 'Năm 2020', now: NOW, ...request });
  if (!result.ok) throw new Error(result.reason);
  return result.value.bytes;
}
