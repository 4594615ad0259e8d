import { isOfType } from '../../index.ts';
import type { FileFault } from '../database/file-rows.ts';
import type { AskFileFault, FileBytes } from '../page/ask-file.ts';
import type { FilePartQuestion } from '../page/protocol.ts';

/** Bytes of one attachment, and of all that one clip keeps. */
export const MOST_FILE_BYTES = 50_000_000;
export const MOST_CLIP_BYTES = 200_000_000;
/** Bytes after which progress is told. */
const PART = 1_000_000;
/** Milliseconds for a whole file, and without a single part of it. */
const PATIENCE = 600_000;
const SILENCE = 60_000;

export type AskPart = (
  question: Omit<FilePartQuestion, 'ask'>,
) => Promise<FileBytes | AskFileFault>;

/** What an attachment is fetched with. */
export interface AttachmentRequest {
  /** The address of the clip's page. */
  readonly page: string;
  readonly url: string;
  /** File extension, as the link says. */
  readonly type: string;
  /** Bytes that the clip's other files take. */
  readonly others: number;
  /** Asked after each part; false ends it. */
  readonly goOn: (received: number, size: number | null) => Promise<boolean>;
}

export type FetchedAttachment =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: FileFault; readonly status: number }
  | 'cancelled';

/** Addresses that a page of the internet must not be made to ask. */
const PRIVATE_HOST = /^(\d+\.\d+\.\d+\.\d+|\[.*\]|[^.]+|.*\.(local|internal|lan|home\.arpa))\.?$/i;

/** The address to ask: a page over https may not ask its own site over http, nor the reverse. */
function ownAddress(url: string, page: string): URL | null {
  const target = URL.parse(url);
  const from = URL.parse(page);
  if (target === null || from === null) return null;
  if (target.hostname === from.hostname && target.port === from.port) {
    target.protocol = from.protocol;
  } else if (PRIVATE_HOST.test(target.hostname)) return null;
  return target;
}

function silence(): Promise<'timeout'> {
  return new Promise((resolve) => setTimeout(() => resolve('timeout'), SILENCE));
}

/**
 * Fetches an attachment part by part through a page of its clip's site, within the limits of a file and of a
 * clip, and looks at its first bytes: what is not of its type is refused.
 */
export async function fetchAttachment(
  askPart: AskPart,
  { page, url, type, others, goOn }: AttachmentRequest,
): Promise<FetchedAttachment> {
  const target = ownAddress(url, page);
  const failed = (fault: FileFault, status = 0) => ({ fault, status });
  if (target === null) return failed('other-site');
  const isOther = target.host !== URL.parse(page)?.host;
  const parts: Uint8Array[] = [];
  let received = 0;
  let size: number | null = null;
  for (let isLast = false; !isLast;) {
    const question = {
      src: target.href,
      isFirst: parts.length === 0,
      most: PART,
      patience: PATIENCE,
    };
    const part = await Promise.race([askPart(question), silence()]);
    if (part === 'timeout' || part === 'no-tab') return failed(part);
    if (part === 'network') return failed(isOther ? 'other-site' : part);
    if (part.status >= 400) return failed('http', part.status);
    size ??= part.size > 0 ? part.size : null;
    parts.push(part.bytes);
    received += part.bytes.length;
    const expected = Math.max(received, size ?? 0);
    if (expected > MOST_FILE_BYTES) return failed('too-large');
    if (others + expected > MOST_CLIP_BYTES) return failed('clip-full');
    // A page of another kind is known by its beginning; the rest of it is not worth waiting for.
    if (parts.length === 1 && !isOfType(part.bytes, type)) return failed('wrong-type');
    if (!(await goOn(received, size))) return 'cancelled';
    isLast = part.isLast;
  }
  return { bytes: joined(parts, received) };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
