import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyKey, ReadPolicy } from '../../../lib/extension/policy/parse-policy.ts';
import { readPolicy } from '../../../lib/extension/policy/read-policy.ts';
import {
  readSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from '../../../lib/extension/settings.ts';

/** The settings in force, and what the office has a say in. */
export interface SettingsState extends ReadPolicy {
  readonly settings: Settings;
  /** Whether the office set it, so that it cannot be changed here. */
  readonly isSet: (key: PolicyKey) => boolean;
  readonly change: (part: Partial<Settings>) => void;
}

/** Settings and policy, kept up with every window; undefined until they are read. */
export function useSettings(): SettingsState | undefined {
  const [read, setRead] = useState<ReadPolicy & { readonly settings: Settings }>();
  /** Own changes that are not written yet: until then what is read is older than what is shown. */
  const unwritten = useRef(0);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const [settings, policy] = await Promise.all([readSettings(), readPolicy()]);
      if (unwritten.current === 0) setRead({ ...policy, settings });
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
