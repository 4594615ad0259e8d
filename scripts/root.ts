import path from 'node:path';

/** The project's own folder. */
export const ROOT = path.resolve(import.meta.dirname, '..');
