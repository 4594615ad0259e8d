import { ArrowLeft } from 'lucide';
import { browser } from 'wxt/browser';
import { Icon } from '../../../components/icon.tsx';
import { displayDate } from '../../../lib/index.ts';
import { listClips } from '../../../lib/extension/database/clip-view.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import type { ExportSource } from '../../pages/export-address.ts';
import { extensionUrl, readerAddress } from '../../pages/reader-address.ts';
import { useLive } from '../../pages/use-live.ts';
import { ExportBar } from './export-bar.tsx';

/** A collection or a tag, as something that holds clips. */
export interface Shelf {
  readonly name: string;
  readonly where: Parameters<typeof listClips>[1];
}

/** The clips of one shelf, and the buttons that hand them on. */
export function ShelfView({
  shelf,
  onBack,
}: {
  readonly shelf: Shelf;
  readonly onBack: () => void;
}) {
  const { t, db } = useApp();
  const rows = useLive(() => listClips(db, shelf.where), [shelf]);
  return (
    <main class="shelf">
      <div id="panel" class="panel" role="tabpanel" aria-labelledby="tab-collections">
        <div class="shelf-head">
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={t('action_back')}
            title={t('action_back')}
            onClick={onBack}
          >
            <Icon node={ArrowLeft} />
          </button>
          <h2>{shelf.name}</h2>
          {rows !== undefined && <span class="quiet">{t('count_clips', rows.length)}</span>}
        </div>
        {rows?.length === 0 && <p class="notice quiet">{t('shelf_empty')}</p>}
        <ul role="list" class="results">
          {rows?.map((row) => (
            <ShelfItem key={row.id} row={row} />
          ))}
        </ul>
      </div>
      {rows !== undefined && rows.length > 0 && (
        <ExportBar
          title={shelf.name}
          clipIds={rows.map((row) => row.id)}
          source={sourceOf(shelf)}
        />
      )}
    </main>
  );
}

function sourceOf({ where }: Shelf): ExportSource {
  return 'collection' in where
    ? { kind: 'collection', id: where.collection }
    : { kind: 'tag', key: where.tagKey };
}

function ShelfItem({ row }: { readonly row: ClipRow }) {
  const date = row.publishedAt === null ? null : displayDate(row.publishedAt).slice(0, 10);
  return (
    <li>
      <a
        class="result"
        href={readerAddress(row.id)}
        onClick={(event) => {
          event.preventDefault();
          void browser.tabs.create({ url: extensionUrl(readerAddress(row.id)) });
        }}
      >
        <span class="result-title">{row.title}</span>
        <span class="result-line">{[date, row.portalName].filter(Boolean).join(' · ')}</span>
      </a>
    </li>
  );
}
