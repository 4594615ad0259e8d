import type { RegisterEntry } from '../../../lib/index.ts';

/** Drawn once the register can be exported. */
export function RegisterExport(_props: { readonly entries: readonly RegisterEntry[] }) {
  return null;
}
