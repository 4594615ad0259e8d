import { type Collection, displayDate } from '../../../lib/index.ts';
import { listClips } from '../../../lib/extension/database/clip-view.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import type { Translate } from '../../../lib/extension/i18n/translate.ts';
import { type ExportSource, leftForPage } from '../../pages/export-address.ts';
import { inOrder } from '../../pages/keep-order.ts';
import { openSession, searchClips } from '../../pages/search-clips.ts';

/** One thing that is exported, as the list shows it. */
export interface ExportItem {
  readonly id: string;
  readonly title: string;
  readonly facts: string;
}

/** What the dialog works on. */
export interface LoadedSource {
  readonly kind: 'clips' | 'register';
  /** What the file is named after. */
  readonly title: string;
  readonly items: readonly ExportItem[];
  /** What stands between the clips of a collection ordered by hand; null for other sources. */
  readonly collection: Pick<Collection, 'id' | 'order' | 'parts'> | null;
}

/** A search finds no more than this for one file. */
const MOST_FOUND = 5_000;

function itemOf({ id, title, publishedAt, portalName, portalHost }: ClipRow): ExportItem {
  const date = publishedAt === null ? null : displayDate(publishedAt).slice(0, 10);
  return { id, title, facts: [date, portalName || portalHost].filter(Boolean).join(' · ') };
}

const clips = (
  title: string,
  rows: readonly ClipRow[],
  collection: LoadedSource['collection'] = null,
): LoadedSource => ({ kind: 'clips', title, items: rows.map(itemOf), collection });

async function livingRows(db: ClipDatabase, ids: readonly string[]): Promise<ClipRow[]> {
  const rows = await db.clips.bulkGet([...ids]);
  return rows.flatMap((row) => (row?.deletedAt === '' ? [row] : []));
}

async function find(db: ClipDatabase, query: string): Promise<ClipRow[]> {
  const asked = { query, limit: MOST_FOUND, now: new Date(), isConfirmed: true };
  const { found } = await searchClips(db, await openSession(db), asked);
  return found.map(({ row }) => row);
}

function textList(data: unknown): string[] {
  return Array.isArray(data) ? data.filter((each) => typeof each === 'string') : [];
}

async function loadRegister(db: ClipDatabase, id: string | null, t: Translate) {
  const [all, kept] = await Promise.all([readRegister(db), id === null ? null : leftForPage(id)]);
  const entries = all.map((entry): ExportItem => {
    const date = entry.date === null ? null : displayDate(entry.date);
    return {
      id: entry.key,
      title: entry.title,
      facts: [date, entry.issuer].filter(Boolean).join(' · '),
    };
  });
  const keys = textList(kept);
  const chosen = new Set(keys);
  return {
    kind: 'register' as const,
    title: t('nav_register'),
    collection: null,
    items:
      kept === null
        ? entries
        : inOrder(
            entries.filter((each) => chosen.has(each.id)),
            keys,
          ),
  };
}

/** Reads what is to be exported; the order of a collection is the one made by hand. */
export async function loadSource(
  db: ClipDatabase,
  source: ExportSource,
  t: Translate,
): Promise<LoadedSource> {
  switch (source.kind) {
    case 'collection': {
      const row = await db.collections.get(source.id);
      if (row?.query !== undefined) return clips(row.name, await find(db, row.query));
      const rows = await listClips(db, { collection: source.id });
      return clips(row?.name ?? '', inOrder(rows, row?.order ?? []), row ?? null);
    }
    case 'tag': {
      const tag = await db.tags.get(source.key);
      return clips(tag?.name ?? source.key, await listClips(db, { tagKey: source.key }));
    }
    case 'clip': {
      const rows = await livingRows(db, [source.id]);
      return clips(rows[0]?.title ?? '', rows);
    }
    case 'selection': {
      const ids = textList(await leftForPage(source.id));
      return clips(t('export_selection'), await livingRows(db, ids));
    }
    case 'search': {
      const query = source.query.trim();
      return clips(query === '' ? t('export_all') : query, await find(db, query));
    }
    case 'register':
      return loadRegister(db, source.id, t);
  }
}
