import {
  CircleAlert,
  FileInput,
  FileText,
  GraduationCap,
  Highlighter,
  Mail,
  Plus,
  ScrollText,
  Settings,
  ShieldCheck,
  Trash2,
} from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { MANY_TAGS } from '../../../lib/extension/database/nav-ahead.ts';
import type { NavShelves } from '../../../lib/extension/nav-memory.ts';
import { useApp } from '../../pages/app-context.ts';
import { settingsAddress } from '../../pages/reader-address.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import {
  backupHash,
  importHash,
  highlightsHash,
  registerHash,
  type Route,
  shelfHash,
  shelfText,
  taughtHash,
  trashHash,
} from '../state/route.ts';
import { tagTree } from '../state/tag-tree.ts';
import { useNavShelves } from '../state/use-nav-shelves.ts';
import { NAV_ID } from './nav-button.tsx';
import { NavFold } from './nav-fold.tsx';
import { NavLink } from './nav-link.tsx';
import { CollectionLinks } from './collection-links.tsx';
import { PortalLinks } from './portal-links.tsx';
import { TagLinks } from './tag-links.tsx';

const loadDialog = () => import('./collection-dialog.tsx');
const loadReminder = () => import('../backup/views/reminder-line.tsx');

export interface ShelfNavProps {
  readonly route: Route;
  /** Folds that were turned over. */
  readonly folds: readonly string[];
  readonly onFold: (folds: readonly string[]) => void;
  /** What was read ahead of the first paint. */
  readonly ahead: Partial<NavShelves> | null;
  /** Whether the list is there, which comes first. */
  readonly isAwake: boolean;
}

/** The way to every shelf; a column of its own where there is room, else a sheet that opens over the page. */
export function ShelfNav({ route, folds, onFold, ahead, isAwake }: ShelfNavProps) {
  const { t, db } = useApp();
  const [isMaking, setMaking] = useState(false);
  const [hasAllTags, setAllTags] = useState(false);
  const dialog = useLazy(loadDialog, undefined, isMaking);
  const reminder = useLazy(loadReminder, undefined, isAwake);
  const here = route.view === 'shelf' ? shelfText(route.shelf) : null;
  const isTurned = (fold: string) => folds.includes(fold);
  const hasPortals = isTurned('portals');
  const shelves = useNavShelves(db, ahead, isAwake, { hasAllTags, hasPortals });
  const { counts, collections, tags, tagCount = 0, portals } = shelves;
  const turn = (fold: string) =>
    onFold(isTurned(fold) ? folds.filter((other) => other !== fold) : [...folds, fold]);
  useEffect(() => {
    const sheet = document.getElementById(NAV_ID);
    if (sheet?.matches(':popover-open') === true) sheet.hidePopover();
  }, [location.hash]);

  const links = { here, isTurned, onTurn: turn };
  return (
    <>
      <nav
        id={NAV_ID}
        class="shelves-nav"
        popover="auto"
        aria-label={t('library_nav')}
        onKeyDown={walk}
      >
        {route.view === 'shelf' && (
          <a href="#list" class="skip-link" onClick={toList}>
            {t('library_skip')}
          </a>
        )}
        <p class="brand">{t('app_name')}</p>
        <ul role="list" class="nav-list">
          <NavLink
            href={shelfHash({})}
            isHere={here === ''}
            icon={FileText}
            name={t('shelf_all')}
            count={counts?.all}
          />
          <NavLink
            href={shelfHash({ shelf: { kind: 'status', status: 'unread' } })}
            isHere={here === 'unread'}
            icon={Mail}
            name={t('status_unread')}
            count={counts?.unread}
          />
          <NavLink
            href={shelfHash({ shelf: { kind: 'status', status: 'todo' } })}
            isHere={here === 'todo'}
            icon={CircleAlert}
            name={t('status_todo')}
            count={counts?.todo}
          />
        </ul>
        <NavFold
          name={t('collections_title')}
          isOpen={!isTurned('collections')}
          isPending={collections === undefined}
          onTurn={() => turn('collections')}
        >
          {collections?.length === 0 && <p class="nav-none quiet">{t('nav_no_collections')}</p>}
          <CollectionLinks {...links} collections={collections ?? []} />
          <button type="button" class="nav-add" onClick={() => setMaking(true)}>
            <Icon node={Plus} />
            {t('collection_new')}
          </button>
        </NavFold>
        <NavFold
          name={t('tags_title')}
          isOpen={!isTurned('tags')}
          isPending={tags === undefined}
          onTurn={() => turn('tags')}
        >
          {tags?.length === 0 && <p class="nav-none quiet">{t('tags_none')}</p>}
          <TagLinks {...links} nodes={tagTree(tags ?? [])} />
          {!hasAllTags && tagCount > MANY_TAGS && (
            <button type="button" class="nav-add" onClick={() => setAllTags(true)}>
              {t('nav_all_tags', tagCount)}
            </button>
          )}
        </NavFold>
        <NavFold
          name={t('nav_portals')}
          isOpen={hasPortals}
          isPending={portals === undefined}
          onTurn={() => turn('portals')}
        >
          <PortalLinks here={here} portals={portals ?? []} />
        </NavFold>
        <ul role="list" class="nav-list nav-rest">
          <NavLink
            href={registerHash}
            isHere={route.view === 'register' || route.view === 'document'}
            icon={ScrollText}
            name={t('nav_register')}
          />
          <NavLink
            href={highlightsHash}
            isHere={route.view === 'highlights'}
            icon={Highlighter}
            name={t('highlights_title')}
          />
          <NavLink
            href={trashHash}
            isHere={route.view === 'trash'}
            icon={Trash2}
            name={t('nav_trash')}
          />
          <NavLink
            href={importHash}
            isHere={route.view === 'import'}
            icon={FileInput}
            name={t('nav_import')}
          />
          <NavLink
            href={backupHash}
            isHere={route.view === 'backup'}
            icon={ShieldCheck}
            name={t('nav_backup')}
          />
          <NavLink
            href={taughtHash}
            isHere={route.view === 'taught'}
            icon={GraduationCap}
            name={t('nav_taught')}
          />
          <NavLink href={settingsAddress()} isHere={false} icon={Settings} name={t('settings')} />
        </ul>
        {reminder !== undefined && <reminder.ReminderLine />}
      </nav>
      {/* Not inside of the sheet, which a question in front of the page closes. */}
      {isMaking && dialog !== undefined && (
        <dialog.CollectionDialog collection={null} onClose={() => setMaking(false)} />
      )}
    </>
  );
}

/** The arrow keys walk over the links. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.defaultPrevented) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')].filter((stop) =>
    stop.checkVisibility(),
  );
  const at = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  stops[at + step]?.focus();
}

function toList(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('list')?.focus();
}
