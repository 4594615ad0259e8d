import { useEffect, useState } from 'preact/hooks';
import { askLook } from '../../../lib/extension/page/ask-content.ts';

/** Longest selection that is taken; more is a slip of the hand. */
const LONGEST = 20_000;

/**
 * What is selected in the page of a tab; empty where nothing is, or where the tab has gone to another
 * page. Asked for anew whenever somebody comes back to this window from the page.
 */
export function useSelection(tabId: number | null, url: string): string {
  const [selection, setSelection] = useState('');
  useEffect(() => {
    if (tabId === null) return;
    let isCurrent = true;
    const ask = async () => {
      const look = await askLook(tabId);
      if (!isCurrent) return;
      setSelection(look?.url === url ? look.selection.trim().slice(0, LONGEST) : '');
    };
    void ask();
    const onReturn = () => void ask();
    const root = document.documentElement;
    addEventListener('focus', onReturn);
    root.addEventListener('pointerenter', onReturn);
    return () => {
      isCurrent = false;
      removeEventListener('focus', onReturn);
      root.removeEventListener('pointerenter', onReturn);
    };
  }, [tabId, url]);
  return selection;
}
