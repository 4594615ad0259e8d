import { Pace } from '../../lib/extension/batch/pace.ts';
import { enterJob } from '../../lib/extension/database/jobs.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { type CommittedSave, commitSave } from '../../lib/extension/database/save-clip.ts';
import type { AskFileFault, FileBytes } from '../../lib/extension/page/ask-file.ts';
import type { FilePartQuestion } from '../../lib/extension/page/protocol.ts';
import type { FilesWorld } from '../../lib/extension/save/run-file-jobs.ts';
import { makeArticle } from '../helpers/make-article.ts';
import { makeSaveRequest } from '../helpers/make-database.ts';
import { makeDocx, paragraph } from '../helpers/make-office-file.ts';
import { makePdf } from '../helpers/make-pdf.ts';

export const PAGE = 'https://xuanphu.gov.vn/ke-hoach';
export const PLAN = 'https://xuanphu.gov.vn/tep/ke-hoach.pdf';
export const TABLE = 'https://xuanphu.gov.vn/tep/phu-luc.docx';
export const FILE_TEXT = 'Nghiệm thu trạm bơm Cồn Nhót';

const NOW = '2026-11-24T02:00:00.000Z';

/** What the site gives: bytes, an HTTP status, or a fault. */
export type Site = ReadonlyMap<string, Uint8Array | number | AskFileFault>;

export const WHOLE: Site = new Map([
  [PLAN, makePdf([['Kế hoạch'], [FILE_TEXT]])],
  [TABLE, makeDocx(paragraph('Kinh phí nạo vét mương Đồng Chùa'))],
]);

/** Saves an article with two attachments, of which those named are to be kept. */
export async function saveAttached(
  db: ClipDatabase,
  files: readonly string[] = [PLAN, TABLE],
  fields: { readonly url?: string; readonly text?: string; readonly batchId?: string } = {},
): Promise<CommittedSave> {
  const { url = PAGE, text = 'Xã ban hành kế hoạch năm.', batchId } = fields;
  const attachments = [
    { url: PLAN, name: 'Kế hoạch', type: 'pdf' },
    { url: TABLE, name: 'Phụ lục', type: 'docx' },
  ];
  const article = makeArticle({ url, canonicalUrl: url, text, attachments });
  const request = makeSaveRequest({
    article,
    files,
    tabId: 7,
    ...(batchId !== undefined && { batchId }),
  });
  const job = await enterJob(db, request, NOW);
  return commitSave(db, {
    job: { ...job, request },
    newClipId: `clip ${url}`,
    now: NOW,
    fingerprint: text,
    images: new Map(),
    missingImages: [],
  });
}

export interface Fetching extends FilesWorld {
  readonly asked: Omit<FilePartQuestion, 'ask'>[];
  readonly closed: number[];
  /** Milliseconds that went by, all of them in waiting for a turn. */
  readonly waited: () => number;
}

/** A tab on the site; parts are `part` bytes, `onPart` is told before each is given. */
export function makeFetching(
  db: ClipDatabase,
  site: Site = WHOLE,
  { part = 500, onPart }: { part?: number; onPart?: (src: string) => Promise<void> } = {},
): Fetching {
  const asked: Omit<FilePartQuestion, 'ask'>[] = [];
  const closed: number[] = [];
  let at = 0;
  let clock = 0;
  const pace = new Pace();
  return {
    db,
    asked,
    closed,
    waited: () => clock,
    paceOf: () => pace,
    now: () => clock,
    sleep: (milliseconds) => Promise.resolve(void (clock += milliseconds)),
    isOnSite: (tabId) => Promise.resolve(tabId === 7),
    closeTab: (tabId) => Promise.resolve(void closed.push(tabId)),
    askPart:
      () =>
      async (question): Promise<FileBytes | AskFileFault> => {
        asked.push(question);
        await onPart?.(question.src);
        const given = site.get(question.src) ?? 404;
        if (typeof given === 'string') return given;
        const bytes = typeof given === 'number' ? new Uint8Array() : given;
        if (question.isFirst) at = 0;
        const next = new Uint8Array(bytes.subarray(at, at + part));
        at += next.length;
        const status = typeof given === 'number' ? given : 200;
        return { status, size: bytes.length, bytes: next, isLast: at >= bytes.length };
      },
  };
}
