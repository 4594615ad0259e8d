import { ArrowDownUp, BookmarkPlus, FileDown } from 'lucide';
import { browser } from 'wxt/browser';
import { Icon } from '../../../components/icon.tsx';
import { Menu } from '../../../components/menu.tsx';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { exportAddress } from '../../pages/export-address.ts';
import { extensionUrl } from '../../pages/reader-address.ts';
import type { ShelfRoute } from '../state/route.ts';
import type { Acts } from '../state/use-acts.ts';
import { ORDER_WORDS, type OrderChoice } from '../state/use-order.ts';
import type { Runner } from '../state/use-runner.ts';
import { ShelfMenu } from './shelf-menu.tsx';

export interface ListHeadProps {
  readonly route: ShelfRoute;
  readonly name: string;
  readonly collection: CollectionRow | null;
  /** Undefined until it is known. */
  readonly count: number | undefined;
  readonly isEmpty: boolean;
  readonly order: OrderChoice;
  readonly isDense: boolean;
  readonly runner: Runner;
  readonly acts: Acts;
}

/** What the list is, how many clips it holds, how they are sorted, and what can be done with the whole of it. */
export function ListHead(props: ListHeadProps) {
  const { t } = useApp();
  const { route, name, collection, count, order, runner } = props;
  const isSearch = route.query.trim() !== '';
  const Heading = route.clipId === null ? 'h1' : 'h2';
  const exportAll = () => {
    const { shelf } = route;
    if (isSearch || (shelf.kind !== 'collection' && shelf.kind !== 'tag')) {
      runner.run('export');
      return;
    }
    const source =
      shelf.kind === 'tag'
        ? ({ kind: 'tag', key: shelf.key } as const)
        : ({ kind: 'collection', id: shelf.id } as const);
    void browser.tabs.create({ url: extensionUrl(exportAddress(source)) });
  };
  return (
    <div class="list-head">
      <div class="list-name">
        <Heading title={name}>
          {collection?.emoji !== undefined && <span aria-hidden="true">{collection.emoji} </span>}
          {name}
        </Heading>
        <p class="quiet list-count">{count === undefined ? '' : t('count_clips', count)}</p>
      </div>
      <span class="bar-acts">
        {isSearch && (
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={t('search_keep')}
            title={t('search_keep')}
            onClick={() =>
              runner.ask({
                kind: 'collection',
                collection: null,
                begin: { name: route.query.trim(), query: route.query.trim() },
              })
            }
          >
            <Icon node={BookmarkPlus} />
          </button>
        )}
        {!props.isEmpty && (
          <button
            type="button"
            class="button button-quiet list-export"
            aria-label={t('export_list')}
            title={t('export_list')}
            onClick={exportAll}
          >
            <Icon node={FileDown} />
            {t('command_export')}
          </button>
        )}
        <Menu
          label={t('list_order')}
          icon={ArrowDownUp}
          items={order.offered.map((id) => ({
            id,
            text: t(ORDER_WORDS[id]),
            isChecked: id === order.id,
          }))}
          onChoose={(id) => {
            const chosen = order.offered.find((known) => known === id);
            if (chosen !== undefined) order.choose(chosen);
          }}
        />
        <ShelfMenu
          shelf={route.shelf}
          name={name}
          collection={collection}
          isDense={props.isDense}
          runner={runner}
          acts={props.acts}
        />
      </span>
    </div>
  );
}
