import { useEffect, useState } from 'preact/hooks';

/** What the library page shows, as its address says (`library.html#clip=ID`). */
export type Route =
  /** `query` narrows the list down; null shows the newest. */
  | { readonly view: 'clips'; readonly query: string | null }
  | { readonly view: 'clip'; readonly id: string }
  | { readonly view: 'register' }
  | { readonly view: 'trash' }
  | { readonly view: 'import' }
  | { readonly view: 'taught' }
  | { readonly view: 'document'; readonly key: string; readonly clipId: string | null };

/** Reads a route from a hash; ids and keys only, nothing else of the address is used. */
export function parseRoute(hash: string): Route {
  const parameters = new URLSearchParams(hash.slice(1));
  const id = parameters.get('clip');
  const key = parameters.get('document');
  if (id !== null) return { view: 'clip', id };
  if (key !== null) return { view: 'document', key, clipId: parameters.get('of') };
  if (parameters.has('trash')) return { view: 'trash' };
  if (parameters.has('import')) return { view: 'import' };
  if (parameters.has('taught')) return { view: 'taught' };
  return parameters.has('register')
    ? { view: 'register' }
    : { view: 'clips', query: parameters.get('q') };
}

export const clipsHash = '#clips';
export const registerHash = '#register';
export const trashHash = '#trash';
export const importHash = '#import';
export const clipHash = (id: string): string => `#clip=${encodeURIComponent(id)}`;
/** A document, by its key, or as a clip knows it: the clip tells apart what was split by hand. */
export const documentHash = (key: string, clipId?: string): string =>
  `#document=${encodeURIComponent(key)}${clipId === undefined ? '' : `&of=${encodeURIComponent(clipId)}`}`;

/** The route of the page, kept up with its address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHashChange = () => setHash(location.hash);
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return parseRoute(hash);
}
