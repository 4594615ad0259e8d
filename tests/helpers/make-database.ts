import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ClipDatabase } from '../../lib/extension/database/open.ts';
import type { SaveRequest } from '../../lib/extension/database/schema.ts';
import { makeArticle } from './make-article.ts';

/** An empty store of its own for one test. */
export function makeDatabase(): ClipDatabase {
  return new ClipDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
}

let jobs = 0;

/** A request to save a short article; a test names only what it is about. */
export function makeSaveRequest(fields: Partial<SaveRequest> = {}): SaveRequest {
  jobs += 1;
  return {
    jobId: `00000000-0000-4000-8000-${String(jobs).padStart(12, '0')}`,
    tabId: null,
    article: makeArticle(),
    edits: {},
    tags: [],
    collections: [],
    note: '',
    ...fields,
  };
}
