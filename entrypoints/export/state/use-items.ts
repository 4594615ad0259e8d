import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';
import { asError } from '../../pages/as-error.ts';
import type { ExportSource } from '../../pages/export-address.ts';
import { type ExportItem, loadSource, type LoadedSource } from './load-source.ts';

/** What is exported, and the changes that can be made to it. */
export interface Items {
  readonly source: LoadedSource;
  /** In the order in which they shall stand, those taken out left out. */
  readonly items: readonly ExportItem[];
  readonly removed: number;
  /** Puts those that are not taken out into another order. */
  readonly arrange: (items: readonly ExportItem[]) => void;
  readonly remove: (id: string) => void;
  readonly bringBack: () => void;
}

/**
 * Reads what is to be exported; undefined until it is there.
 *
 * @param onOrder is told every order that was made by hand
 */
export function useItems(
  from: ExportSource,
  onOrder: (ids: readonly string[]) => void,
): Items | undefined {
  const { db, t } = useApp();
  const [source, setSource] = useState<LoadedSource>();
  const [order, setOrder] = useState<readonly ExportItem[]>([]);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<unknown>();
  const told = useRef(onOrder);
  told.current = onOrder;
  const key = JSON.stringify(from);
  useEffect(() => {
    const effect = { isCurrent: true };
    loadSource(db, from, t).then((loaded) => {
      if (!effect.isCurrent) return;
      setSource(loaded);
      setOrder(loaded.items);
      setRemoved(new Set());
    }, setFailure);
    return () => {
      effect.isCurrent = false;
    };
  }, [db, key]);
  // The same object as long as nothing changed: five hundred rows are not drawn again for an option.
  const list = useMemo((): Items | undefined => {
    if (source === undefined) return undefined;
    const items = order.filter(({ id }) => !removed.has(id));
    return {
      source,
      items,
      removed: removed.size,
      arrange: (next) => {
        // Those that were taken out keep out of the way, at the end.
        setOrder([...next, ...order.filter(({ id }) => removed.has(id))]);
        told.current(next.map(({ id }) => id));
      },
      remove: (id) => setRemoved(new Set([...removed, id])),
      bringBack: () => setRemoved(new Set()),
    };
  }, [source, order, removed]);
  if (failure !== undefined) throw asError(failure);
  return list;
}
