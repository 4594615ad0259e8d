import { useEffect, useState } from 'preact/hooks';
import type { Shelf } from '../../../lib/extension/database/shelves.ts';

/** What the library page shows, as its address says (`library.html#clip=ID`). */
export type Route =
  | ShelfRoute
  | { readonly view: 'register' }
  | { readonly view: 'highlights' }
  | { readonly view: 'trash' }
  | { readonly view: 'import' }
  | { readonly view: 'backup' }
  | { readonly view: 'taught' }
  | { readonly view: 'document'; readonly key: string; readonly clipId: string | null };

/** A list of clips, one of them open; the query narrows the shelf down. */
export interface ShelfRoute {
  readonly view: 'shelf';
  readonly shelf: Shelf;
  readonly query: string;
  readonly clipId: string | null;
  /** Id of the highlight of the clip to go to. */
  readonly markId: string | null;
}

const STATUSES = ['unread', 'read', 'todo', 'done'] as const;

/** Reads a route from a hash; ids and keys only, nothing else of the address is used. */
export function parseRoute(hash: string): Route {
  const parameters = new URLSearchParams(hash.slice(1));
  const key = parameters.get('document');
  if (key !== null) return { view: 'document', key, clipId: parameters.get('of') };
  if (!parameters.has('clip')) {
    if (parameters.has('highlights')) return { view: 'highlights' };
    if (parameters.has('trash')) return { view: 'trash' };
    if (parameters.has('import')) return { view: 'import' };
    if (parameters.has('backup')) return { view: 'backup' };
    if (parameters.has('taught')) return { view: 'taught' };
    if (parameters.has('register')) return { view: 'register' };
  }
  return {
    view: 'shelf',
    shelf: parseShelf(parameters.get('shelf') ?? ''),
    query: parameters.get('q') ?? '',
    clipId: parameters.get('clip'),
    markId: parameters.get('mark'),
  };
}

/** A shelf as the address names it: empty for the whole library. */
export function shelfText(shelf: Shelf): string {
  switch (shelf.kind) {
    case 'all':
      return '';
    case 'status':
      return shelf.status;
    case 'collection':
      return `in:${shelf.id}`;
    case 'tag':
      return `tag:${shelf.key}`;
    case 'portal':
      return `portal:${shelf.host}`;
  }
}

/** The shelf that such a text names; the whole library for anything else. */
export function parseShelf(text: string): Shelf {
  const status = STATUSES.find((known) => known === text);
  if (status !== undefined) return { kind: 'status', status };
  const [, kind, name] = /^(in|tag|portal):(.+)$/s.exec(text) ?? [];
  if (name === undefined) return { kind: 'all' };
  if (kind === 'in') return { kind: 'collection', id: name };
  return kind === 'tag' ? { kind: 'tag', key: name } : { kind: 'portal', host: name };
}

export const clipsHash = '#clips';
export const registerHash = '#register';
export const highlightsHash = '#highlights';
export const trashHash = '#trash';
export const importHash = '#import';
export const backupHash = '#backup';
export const taughtHash = '#taught';
export const clipHash = (id: string): string => `#clip=${encodeURIComponent(id)}`;
/** A clip at one of its highlights. */
export const markHash = (clipId: string, markId: string): string =>
  `${clipHash(clipId)}&mark=${encodeURIComponent(markId)}`;
/** A document, by its key, or as a clip knows it: the clip tells apart what was split by hand. */
export const documentHash = (key: string, clipId?: string): string =>
  `#document=${encodeURIComponent(key)}${clipId === undefined ? '' : `&of=${encodeURIComponent(clipId)}`}`;

/** A shelf, what narrows it down, and the clip that is open. */
export function shelfHash(route: Partial<Omit<ShelfRoute, 'view'>>): string {
  const shelf = route.shelf === undefined ? '' : shelfText(route.shelf);
  const parts = [
    route.clipId == null ? clipsHash.slice(1) : clipHash(route.clipId).slice(1),
    shelf === '' ? '' : `shelf=${encodeURIComponent(shelf)}`,
    route.query === undefined || route.query === '' ? '' : `q=${encodeURIComponent(route.query)}`,
  ];
  return `#${parts.filter(Boolean).join('&')}`;
}

/** Goes somewhere; `replace` leaves no step for the browser's Back. */
export function go(hash: string, how: 'push' | 'replace' = 'push'): void {
  if (hash === location.hash) return;
  if (how === 'push') history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The route of the page, kept up with its address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHashChange = () => setHash(location.hash);
    addEventListener('hashchange', onHashChange);
    // Between the first drawing and this, the address may have moved on.
    onHashChange();
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return parseRoute(hash);
}
