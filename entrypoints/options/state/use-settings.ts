import { useEffect, useRef, useState } from 'preact/hooks';
import { type ExportMemory, readExportMemory } from '../../../lib/extension/export-memory.ts';
import { readLibraryView } from '../../../lib/extension/library-view.ts';
import type { PolicyKey, ReadPolicy } from '../../../lib/extension/policy/parse-policy.ts';
import { readPolicy } from '../../../lib/extension/policy/read-policy.ts';
import {
  readSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from '../../../lib/extension/settings.ts';

/** Everything that is read before the page is drawn, so that nothing moves when it comes. */
interface Read extends ReadPolicy {
  readonly settings: Settings;
  /** As they were when the page was opened. */
  readonly isDense: boolean;
  readonly exports: ExportMemory;
}

/** The settings in force, and what the office has a say in. */
export interface SettingsState extends Read {
  /** Whether the office set it, so that it cannot be changed here. */
  readonly isSet: (key: PolicyKey) => boolean;
  readonly change: (part: Partial<Settings>) => void;
}

/** Settings and policy, kept up with every window; undefined until they are read. */
export function useSettings(): SettingsState | undefined {
  const [read, setRead] = useState<Read>();
  /** Own changes that are not written yet: until then what is read is older than what is shown. */
  const unwritten = useRef(0);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const [settings, policy, { isDense }, exports] = await Promise.all([
        readSettings(),
        readPolicy(),
        readLibraryView(),
        readExportMemory(),
      ]);
      if (unwritten.current === 0) setRead({ ...policy, settings, isDense, exports });
    };
    look().catch(console.error);
    return watchSettings(() => void look().catch(console.error));
  }, []);
  if (read === undefined) return undefined;
  const change = (part: Partial<Settings>): void => {
    setRead((before) => before && { ...before, settings: { ...before.settings, ...part } });
    unwritten.current += 1;
    writeSettings(part)
      .catch(console.error)
      .finally(() => {
        unwritten.current -= 1;
      });
  };
  return { ...read, change, isSet: (key) => read.policy[key] !== undefined };
}
