import { useEffect, useRef } from 'preact/hooks';

export interface ReadingKeys {
  readonly onFind: () => void;
  /** Null where the article has no outline. */
  readonly onOutline: (() => void) | null;
  readonly onMarks: () => void;
  /** Null where nothing is open that Escape would close. */
  readonly onEscape: (() => void) | null;
}

/** The keys of reading; they come before those of the page. */
export function useReadingKeys(keys: ReadingKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actOf(event, now.current);
      if (act === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function actOf(event: KeyboardEvent, keys: ReadingKeys): (() => void) | null {
  const { target } = event;
  if (event.isComposing || !(target instanceof Element)) return null;
  if (target.closest('dialog, .look-sheet, [role="menu"]') !== null) return null;
  const key = event.key.toLowerCase();
  const isField = target.matches('input, textarea, select');
  if (event.ctrlKey || event.metaKey) {
    return key === 'f' && !event.shiftKey && !event.altKey ? keys.onFind : null;
  }
  // A field has its own Escape; in the list it lets go of what is chosen.
  if (isField || event.altKey) return null;
  if (key === 'o') return keys.onOutline;
  if (key === 'h') return keys.onMarks;
  const isHere = target === document.body || target.closest('#reader') !== null;
  return key === 'escape' && isHere ? keys.onEscape : null;
}
