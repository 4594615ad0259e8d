import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  changeRecentSearches,
  readRecentSearches,
  withSearch,
} from '../../lib/extension/recent-searches.ts';

export interface RecentSearches {
  readonly recent: readonly string[];
  readonly remember: (query: string) => void;
  readonly forget: (query: string) => void;
  readonly forgetAll: () => void;
}

/** The searches made last. They are a help and no record: one that cannot be stored is let go. */
export function useRecentSearches(): RecentSearches {
  const [recent, setRecent] = useState<readonly string[]>([]);
  const change = useCallback((next: (recent: readonly string[]) => string[]) => {
    changeRecentSearches(next).then(setRecent, (error: unknown) => console.error(error));
  }, []);
  useEffect(() => {
    readRecentSearches().then(setRecent, (error: unknown) => console.error(error));
  }, []);
  return {
    recent,
    remember: useCallback((query) => change((list) => withSearch(list, query)), [change]),
    forget: (query) => change((list) => list.filter((other) => other !== query)),
    forgetAll: () => change(() => []),
  };
}
