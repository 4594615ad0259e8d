/** A whole store as JSON: its tables as the browser knows them, and every row; bytes as `{ "base64": … }`. */
export interface StoreDump {
  readonly name: string;
  /** As IndexedDB counts: Dexie multiplies by ten. */
  readonly version: number;
  readonly tables: readonly DumpedTable[];
}

interface DumpedTable {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly object[];
}

/**
 * Functions that run in Node over fake-indexeddb and, as text, in a page of a real browser, where no code of
 * ours is: a store of an old version must be made as the old version left it.
 */
export async function dumpStore(indexedDB: IDBFactory, name: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error(String(opening.error)));
  });
  const tables = [];
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table);
    const rows = await new Promise<object[]>((resolve, reject) => {
      const asking = store.getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(new Error(String(asking.error)));
    });
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    tables.push({ name: table, keyPath: store.keyPath, indexes, rows });
  }
  db.close();
  return JSON.stringify({ name, version: db.version, tables }, (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    let binary = '';
    for (const byte of value) binary += String.fromCharCode(byte);
    return { base64: btoa(binary) };
  });
}

export async function replayStore(indexedDB: IDBFactory, json: string): Promise<void> {
  const dump: StoreDump = JSON.parse(json, (_, value: unknown) => {
    const isBytes = typeof value === 'object' && value !== null && 'base64' in value;
    if (!isBytes || typeof value.base64 !== 'string') return value;
    return Uint8Array.from(atob(value.base64), (letter) => letter.charCodeAt(0));
  });
  // A worker that wakes in between makes an empty store anew: then once more.
  for (let isMade = false; !isMade;) {
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(dump.name);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(new Error(String(deleting.error)));
    });
    isMade = await new Promise<boolean>((resolve, reject) => {
      const opening = indexedDB.open(dump.name, dump.version);
      let isNew = false;
      opening.onerror = () => reject(new Error(String(opening.error)));
      opening.onupgradeneeded = () => {
        isNew = true;
        for (const { name, keyPath, indexes, rows } of dump.tables) {
          const store = opening.result.createObjectStore(name, { keyPath });
          for (const { name: index, keyPath: path, ...rest } of indexes) {
            store.createIndex(index, path, rest);
          }
          for (const row of rows) store.put(row);
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve(isNew);
      };
    });
  }
}
