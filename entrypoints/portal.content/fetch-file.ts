import type { FilePart, FilePartQuestion } from '../../lib/extension/page/protocol.ts';
import { toBase64 } from './to-base64.ts';

/** The rest of the file whose last part was not its end. */
let rest: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;

/**
 * The next bytes of a file that this page names, fetched by the page's own rules (its cookies stay
 * here, its cache is used), or null where the page cannot read them.
 */
export async function fetchFile(question: FilePartQuestion): Promise<FilePart> {
  const { src, isFirst, most, patience } = question;
  try {
    let reader = rest;
    let [status, size] = [200, 0];
    if (isFirst) {
      const get = (cache: RequestCache) =>
        fetch(src, { cache, signal: AbortSignal.timeout(patience) });
      let response = await get('force-cache');
      // The cache keeps failures, too.
      if (!response.ok) response = await get('reload');
      ({ status } = response);
      size = Number(response.headers.get('content-length'));
      reader = response.ok ? response.body?.getReader() : undefined;
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let isLast = reader === undefined;
    for (let length = 0; reader !== undefined && length < most;) {
      const { value } = await reader.read();
      if (value === undefined) {
        isLast = true;
        break;
      }
      parts.push(value);
      length += value.length;
    }
    if (!isLast) rest = reader;
    return { status, size, base64: await toBase64(new Blob(parts)), isLast };
  } catch {
    return null; // Unreachable, too slow, or of another origin: the clip lists it as missing.
  }
}
