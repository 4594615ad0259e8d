import type { BigLibrary } from './big-library.ts';

/** A page of the extension in either browser: playwright's and puppeteer's both take a script as text. */
export interface ScriptedPage {
  evaluate(script: string): Promise<unknown>;
}

/** Characters of JSON sent at once. */
const PORTION = 3_000_000;

/** Puts a library into the store of the extension, which a page of it has made before. */
export async function fillStore(page: ScriptedPage, library: BigLibrary): Promise<void> {
  await putRows(page, 'clips', library.clips);
  await putRows(page, 'revisions', library.revisions);
  await putRows(
    page,
    'indexPages',
    [...library.pages].map(([key, bytes]) => ({ key, bytes })),
  );
  await putRows(page, 'indexDeltas', library.deltas);
}

/** Puts rows into a table, a few megabytes at a time; bytes travel as base64. */
export async function putRows(
  page: ScriptedPage,
  table: string,
  rows: readonly object[],
): Promise<void> {
  let portion: string[] = [];
  let length = 0;
  const send = async (): Promise<void> => {
    if (portion.length > 0) await page.evaluate(putScript(table, `[${portion.join(',')}]`));
    portion = [];
    length = 0;
  };
  for (const row of rows) {
    const json = JSON.stringify(row, (_, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    );
    portion.push(json);
    length += json.length;
    if (length > PORTION) await send();
  }
  await send();
}

const putScript = (table: string, rows: string): string => `new Promise((resolve, reject) => {
  const rows = ${rows};
  const opening = indexedDB.open('trich-luc');
  opening.onerror = () => reject(new Error(String(opening.error)));
  opening.onsuccess = () => {
    const db = opening.result;
    const writing = db.transaction('${table}', 'readwrite');
    writing.oncomplete = () => { db.close(); resolve(null); };
    writing.onabort = () => reject(new Error(String(writing.error)));
    for (const row of rows) {
      if (row.bytes) row.bytes = Uint8Array.fromBase64(row.bytes.base64);
      writing.objectStore('${table}').put(row);
    }
  };
})`;

/** Every row of a table that holds bytes, with its key. */
export async function readBytes(
  page: ScriptedPage,
  table: 'indexPages' | 'indexDeltas',
): Promise<Map<string, Uint8Array>> {
  const key = table === 'indexPages' ? 'key' : 'clipId';
  const rows = await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('trich-luc');
    opening.onerror = () => reject(new Error(String(opening.error)));
    opening.onsuccess = () => {
      const asking = opening.result.transaction('${table}').objectStore('${table}').getAll();
      asking.onerror = () => reject(new Error(String(asking.error)));
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result.map((row) => row.${key} + ' ' + row.bytes.toBase64()).join('\\n'));
      };
    };
  })`);
  const lines = String(rows).split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [name = '', base64 = ''] = line.split(' ');
      return [name, new Uint8Array(Buffer.from(base64, 'base64'))] as const;
    }),
  );
}
