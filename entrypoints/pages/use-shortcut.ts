import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys that open the popup, as they are set in the browser now; empty where there are none. */
export function useShortcut(): string | undefined {
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    const look = (): void => {
      browser.commands
        .getAll()
        .then(
          (commands) =>
            setKeys(commands.find(({ name }) => name === '_execute_action')?.shortcut ?? ''),
          console.error,
        );
    };
    look();
    // They are changed on a page of the browser, from which one comes back.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return keys;
}
