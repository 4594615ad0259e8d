import { browser } from 'wxt/browser';

/** What is to be exported. */
export type ExportSource =
  | { readonly kind: 'collection'; readonly id: string }
  | { readonly kind: 'tag'; readonly key: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'clip'; readonly id: string }
  /** Chosen by hand; the ids lie in the session's storage. */
  | { readonly kind: 'selection'; readonly id: string }
  /** Documents of the register, all or those whose keys lie in the session's storage. */
  | { readonly kind: 'register'; readonly id: string | null };

/** The export dialog, as a path inside the extension. */
export function exportAddress(source: ExportSource): string {
  switch (source.kind) {
    case 'collection':
    case 'clip':
    case 'selection':
      return `/export.html?${source.kind}=${encodeURIComponent(source.id)}`;
    case 'tag':
      return `/export.html?tag=${encodeURIComponent(source.key)}`;
    case 'search':
      return `/export.html?search=${encodeURIComponent(source.query)}`;
    case 'register':
      return `/export.html?register=${encodeURIComponent(source.id ?? '')}`;
  }
}

/** Reads the address of the dialog; without anything named, everything that is kept is meant. */
export function parseExportAddress(search: string): ExportSource {
  const parameters = new URLSearchParams(search);
  for (const kind of ['collection', 'clip', 'selection'] as const) {
    const id = parameters.get(kind);
    if (id !== null) return { kind, id };
  }
  const key = parameters.get('tag');
  if (key !== null) return { kind: 'tag', key };
  const register = parameters.get('register');
  if (register !== null) return { kind: 'register', id: register === '' ? null : register };
  return { kind: 'search', query: parameters.get('search') ?? '' };
}

/** The print view of what was kept under an id. */
export function printAddress(id: string): string {
  return `/print.html?of=${encodeURIComponent(id)}`;
}

/** Leaves data for another page of the extension until the browser closes; gives its id. */
export async function leaveForPage(data: unknown): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [`page:${id}`]: data });
  return id;
}

/** What was left under an id; undefined where the browser was closed since. */
export async function leftForPage(id: string): Promise<unknown> {
  const key = `page:${id}`;
  return (await browser.storage.session.get(key))[key];
}
