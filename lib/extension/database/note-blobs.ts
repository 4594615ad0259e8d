import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

const hashesIn = (files: unknown): unknown[] =>
  typeof files === 'object' && files !== null ? Object.values(files) : [];

function withBlobHashes(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('images' in row)) return row;
  const attached = 'files' in row ? hashesIn(row.files) : [];
  return { ...row, blobHashes: [...new Set([...hashesIn(row.images), ...attached])] };
}

/**
 * Writes into each revision, whoever stores it, the hashes of its images and attachments as a list,
 * which the store indexes: so that a file nobody refers to any more is known without reading every article.
 */
export const noteBlobs: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'note-blobs',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      if (name !== 'revisions') return table;
      const noted = (request: DBCoreMutateRequest): DBCoreMutateRequest =>
        request.type === 'add' || request.type === 'put'
          ? { ...request, values: request.values.map(withBlobHashes) }
          : request;
      return { ...table, mutate: (request) => table.mutate(noted(request)) };
    },
  }),
};
