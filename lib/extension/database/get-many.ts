import Dexie from 'dexie';

/** A table whose keys are strings. */
interface KeyedTable<Row> {
  readonly db: Dexie;
  readonly name: string;
  bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]>;
}

/**
 * Rows by key, undefined where there is none, past the layers that Dexie puts around each read: a search
 * makes five, of up to a hundred rows, and the popup makes them with code that ran never before. Not for
 * live queries, which would not hear of changes; within a transaction Dexie reads.
 */
export async function getMany<Row>(
  table: KeyedTable<Row>,
  keys: readonly string[],
): Promise<(Row | undefined)[]> {
  const { db, name } = table;
  if (!db.isOpen() || isThere(Dexie.currentTransaction)) return await table.bulkGet([...keys]);
  try {
    return await readAll<Row>(db.backendDB(), name, keys);
  } catch {
    // The connection may have been closed meanwhile; Dexie opens it again or says what is wrong.
    return await table.bulkGet([...keys]);
  }
}

/** Its type says that there always is one. */
const isThere = (transaction: unknown): boolean =>
  transaction !== null && transaction !== undefined;

interface RowStore<Row> {
  get(key: string): IDBRequest<Row | undefined>;
}

function readAll<Row>(
  idb: IDBDatabase,
  name: string,
  keys: readonly string[],
): Promise<(Row | undefined)[]> {
  return new Promise((resolve, reject) => {
    const reading = idb.transaction(name);
    const store: RowStore<Row> = reading.objectStore(name);
    const requests = keys.map((key) => store.get(key));
    const last = requests.at(-1);
    if (last === undefined) {
      resolve([]);
      return;
    }
    // Answers come in order.
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
    reading.onabort = () => reject(reading.error ?? new Error('trich-luc: a read was broken off'));
  });
}
