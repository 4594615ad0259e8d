import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Milliseconds between two looks: no browser tells when the icon is pinned. */
const EVERY = 1_000;

/** Whether the icon stands on the toolbar; undefined where the browser does not tell. */
export function usePinned(): boolean | undefined {
  const [isPinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const look = async (): Promise<void> => {
      setPinned((await browser.action.getUserSettings()).isOnToolbar);
    };
    // Older Firefoxes do not know the question.
    const ask = (): void => void look().catch(() => setPinned(undefined));
    ask();
    const timer = setInterval(ask, EVERY);
    return () => clearInterval(timer);
  }, []);
  return isPinned;
}
