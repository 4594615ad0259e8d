import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_LOOK, parseLook, type ReadingLook } from '../../../lib/extension/reading-look.ts';
import { readSettings, watchSettings, writeSettings } from '../../../lib/extension/settings.ts';

/**
 * How articles are set, from the settings, undefined until they are read; what is changed shows at once,
 * here and in every other window.
 */
export function useLook(): [ReadingLook | undefined, (change: Partial<ReadingLook>) => void] {
  const [look, setLook] = useState<ReadingLook>();
  useEffect(() => {
    // Settings that cannot be read are no reason not to read the article.
    void readSettings().then(
      ({ reading }) => setLook(parseLook(reading)),
      () => setLook(DEFAULT_LOOK),
    );
    return watchSettings(({ reading }) => setLook(parseLook(reading)));
  }, []);
  const change = (part: Partial<ReadingLook>) => {
    const reading = { ...(look ?? DEFAULT_LOOK), ...part };
    setLook(reading);
    void writeSettings({ reading });
  };
  return [look, change];
}
