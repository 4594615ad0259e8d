import { useEffect, useRef, useState } from 'preact/hooks';
import { movedTo, NOTHING, type Selection, settled } from './selection.ts';

const NONE: readonly string[] = [];

/**
 * What is chosen in a list; begins anew with another list, and follows the clip in the reader. `ids` is the
 * whole list: undefined until all of it is known.
 */
export function useSelection(
  listKey: string,
  ids: readonly string[] | undefined,
  openId: string | null,
): [Selection, (change: (now: Selection) => Selection) => void] {
  const [selection, setSelection] = useState<Selection>({ ...NOTHING, cursor: openId });
  const before = useRef<readonly string[]>(NONE);
  const key = useRef(listKey);
  useEffect(() => {
    if (key.current === listKey) return;
    key.current = listKey;
    before.current = NONE;
    setSelection(movedTo(NOTHING, openId));
  }, [listKey]);
  useEffect(() => {
    const old = before.current;
    if (ids === undefined || old === ids) return;
    before.current = ids;
    setSelection((now) => settled(now, old, ids));
  }, [ids, listKey]);
  useEffect(() => {
    if (openId !== null)
      setSelection((now) => (now.cursor === openId ? now : movedTo(now, openId)));
  }, [openId]);
  return [selection, setSelection];
}
