import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import type { Localisation } from '../../lib/extension/i18n/load.ts';

/** What every view of a page needs of the world. */
export interface App extends Localisation {
  readonly db: ClipDatabase;
  /** The tab whose page is shown, or null where there is none. */
  readonly tabId: number | null;
}

const AppContext = createContext<App | undefined>(undefined);

export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('trich-luc: a view outside of its app');
  return app;
}
