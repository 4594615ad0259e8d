import type { DBCore, Middleware } from 'dexie';

/** What a person would miss: the tables that a backup holds. Search, register and journals are made anew. */
const KEPT: ReadonlySet<string> = new Set([
  'clips',
  'revisions',
  'sources',
  'blobs',
  'tags',
  'collections',
  'rules',
  'taught',
  'highlights',
]);

/** Calls back after each commit that changed what is kept. */
export function noteCommits(onCommit: () => void): Middleware<DBCore> {
  const seen = new WeakSet<object>();
  return {
    stack: 'dbcore',
    name: 'note-commits',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (!KEPT.has(name)) return table;
        return {
          ...table,
          mutate: (request) => {
            const { trans } = request;
            if (!seen.has(trans) && 'addEventListener' in trans) {
              seen.add(trans);
              const listen: unknown = trans.addEventListener;
              if (typeof listen === 'function') listen.call(trans, 'complete', onCommit);
            }
            return table.mutate(request);
          },
        };
      },
    }),
  };
}
