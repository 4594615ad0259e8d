import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseQuery } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import { useSettled } from '../../pages/use-settled.ts';
import type { Ask } from '../state/ask.ts';
import { go, shelfHash, type ShelfRoute, shelfText } from '../state/route.ts';
import { chosenAll, NOTHING, stepFrom } from '../state/selection.ts';
import { useActs } from '../state/use-acts.ts';
import { useDrag } from '../state/use-drag.ts';
import { useListKeys } from '../state/use-list-keys.ts';
import { useListing } from '../state/use-listing.ts';
import { useOrder } from '../state/use-order.ts';
import { useRunner } from '../state/use-runner.ts';
import { useSelection } from '../state/use-selection.ts';
import { useShelfName } from '../state/use-shelf-name.ts';
import type { ViewMemory } from '../state/view-memory.ts';
import { ActToast } from './act-toast.tsx';
import { ListColumn } from './list-column.tsx';
import { ReaderPane } from './reader-pane.tsx';

const loadAsks = () => import('./asks.tsx');

export interface ShelfViewProps {
  readonly route: ShelfRoute;
  readonly memory: ViewMemory;
  readonly onRemember: (change: Partial<ViewMemory>) => void;
  /** Called once the whole list is known: what is less in a hurry can begin. */
  readonly onListed: () => void;
}

/** Milliseconds after which a count is told to those who listen. */
const TOLD = 700;
const NONE: readonly string[] = [];

/** A list of clips and the reader beside it. */
export function ShelfView({ route, memory, onRemember, onListed }: ShelfViewProps) {
  const { t, db } = useApp();
  const { shelf, query, clipId } = route;
  const [asked, setAsked] = useState<{ ask: Ask; isOfReader: boolean } | null>(null);
  const [isAlone, setAlone] = useState(false);
  const [isChoosingAll, setChoosingAll] = useState(false);
  const acts = useActs();
  const { name, collection } = useShelfName(shelf);
  const order = useOrder(shelf, collection, query.trim() !== '', memory, onRemember);
  const listing = useListing(db, {
    shelf,
    query,
    smart: collection?.query ?? '',
    order: order.order,
    isBestFirst: order.isBestFirst,
  });
  const ids = listing.ids ?? NONE;
  const listKey = `${shelfText(shelf)} ${query}`;
  const parts = useMemo(
    () => new Map(collection?.parts?.map((part) => [part.id, part]) ?? []),
    [collection?.parts],
  );
  const clipIds = useMemo(
    () => (parts.size === 0 ? ids : ids.filter((id) => !parts.has(id))),
    [ids, parts],
  );
  const whole = listing.isWhole ? listing.ids : undefined;
  const asks = useLazy(loadAsks, undefined, whole !== undefined || asked !== null);
  const [lines, setSelection] = useSelection(listKey, whole, clipId);
  // A heading or a note can be the cursor's, but is no clip to be chosen.
  const selection = useMemo(
    () =>
      parts.size === 0
        ? lines
        : { ...lines, ids: new Set([...lines.ids].filter((id) => !parts.has(id))) },
    [lines, parts],
  );
  const openClip = (id: string | null, how: 'push' | 'replace' = 'push') =>
    go(shelfHash({ shelf, query, clipId: id }), how);

  const world = {
    shelf,
    collection,
    parts,
    ids,
    query,
    selection,
    acts,
    onByHand: () => order.choose('hand'),
    onAsk: (ask: Ask) => setAsked({ ask, isOfReader: false }),
    onOpen: (id: string) => {
      openClip(id);
      toReader();
    },
    onStep: (step: number) => {
      const next = stepFrom(clipIds, selection.cursor, step);
      if (next === null) return;
      setSelection((now) => ({ ...now, cursor: next, anchor: next }));
      if (clipId !== null) openClip(next, 'replace');
    },
    onAlone: () => {
      const id = clipId ?? selection.cursor;
      if (id === null) return;
      if (clipId === null) openClip(id);
      setAlone(!isAlone || clipId === null);
      toReader();
    },
    onAll: () => setChoosingAll(true),
    onDense: () => onRemember({ isDense: !memory.isDense }),
    onTrashed: (gone: readonly string[]) => {
      if (clipId === null || !gone.includes(clipId)) return;
      const after = ids.slice(ids.indexOf(clipId));
      openClip(after.find((id) => !gone.includes(id)) ?? null, 'replace');
    },
  };
  const runner = useRunner(world);
  // What is pressed in the reader is done to its clip, whatever is chosen in the list.
  const readerRunner = useRunner({
    ...world,
    selection: { ...NOTHING, cursor: clipId },
    onAsk: (ask) => setAsked({ ask, isOfReader: true }),
  });
  const leave = () => {
    if (isAlone) setAlone(false);
    else openClip(null);
    toList();
  };
  const onListKey = useListKeys({
    ids,
    selection,
    setSelection,
    runner,
    readerRunner,
    clipId,
    onLeave: leave,
  });
  const drag = useDrag({ onShelf: runner.dropOn, onPlace: runner.place });

  useEffect(() => {
    if (whole !== undefined) onListed();
  }, [whole !== undefined]);
  useEffect(() => {
    // Everything means all of the list, also where its end is still being read.
    if (!isChoosingAll || whole === undefined) return;
    setChoosingAll(false);
    setSelection((now) => chosenAll(now, clipIds));
    document.getElementById('list')?.focus();
  }, [isChoosingAll, whole]);
  useEffect(() => {
    if (clipId === null) setAlone(false);
    // Where the reader takes the place of the list, the keys go with it.
    const list = document.getElementById('list');
    if (clipId !== null && list !== null && !list.checkVisibility()) toReader();
  }, [clipId]);
  useEffect(() => {
    if (clipId === null) document.title = `${name} - ${t('app_name')}`;
  }, [clipId, name]);
  const count = whole === undefined ? '' : t('count_clips', clipIds.length);
  const parsed = useMemo(
    () => (query.trim() === '' ? null : parseQuery(query, new Date())),
    [query],
  );
  const told = useSettled(count, TOLD);

  return (
    <div class="shelf-columns" data-open={clipId !== null} data-alone={isAlone && clipId !== null}>
      <ListColumn
        route={route}
        name={name}
        collection={collection}
        listing={listing}
        count={whole === undefined ? undefined : clipIds.length}
        parts={parts}
        order={order}
        isDense={memory.isDense}
        selection={selection}
        runner={runner}
        acts={acts}
        query={parsed}
        dropAfter={drag.dropAfter}
        onSelect={setSelection}
        onKeyDown={onListKey}
        onOpen={(id) => openClip(id)}
        onDrag={(id, event) => drag.begin(event, selection.ids.has(id) ? runner.targets : [id])}
      />
      <ReaderPane
        clipId={clipId}
        ids={clipIds}
        isAlone={isAlone}
        isAwake={whole !== undefined}
        runner={readerRunner}
        acts={acts}
        markId={route.markId}
        onLeave={leave}
      />
      {drag.drag !== null && (
        <div class="drag-badge" style={{ left: `${drag.drag.x}px`, top: `${drag.drag.y}px` }}>
          {t('count_clips', drag.drag.ids.length)}
        </div>
      )}
      {asked !== null && asks !== undefined && (
        <asks.Asks
          ask={asked.ask}
          shelf={shelf}
          runner={asked.isOfReader ? readerRunner : runner}
          acts={acts}
          onByHand={world.onByHand}
          // A dialog tells late that it was closed: another may have been asked for meanwhile.
          onClose={() => setAsked((now) => (now === asked ? null : now))}
        />
      )}
      <p class="visually-hidden" role="status">
        {told}
      </p>
      <ActToast acts={acts} />
    </div>
  );
}

/** The reader takes the keys once it is drawn. */
function toReader(): void {
  requestAnimationFrame(() => document.getElementById('reader')?.focus());
}

function toList(): void {
  requestAnimationFrame(() => document.getElementById('list')?.focus());
}
