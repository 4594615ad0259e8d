import { useLayoutEffect, useState } from 'preact/hooks';
import { liveQuery } from '../../lib/extension/database/live.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { asError } from './as-error.ts';
import { openSession, type SearchSession } from './search-clips.ts';

type Listener = (session: SearchSession) => void;

interface Watch {
  session: SearchSession | undefined;
  error: unknown;
  readonly listeners: Set<() => void>;
  readonly stop: () => void;
}

const WATCHES = new WeakMap<ClipDatabase, Watch>();

/**
 * Calls with the open index of a store, and again whenever any window saved, edited or deleted. All
 * who watch share one index; it may be opened before the view that shows what is found. Gives what
 * ends the watch.
 */
export function watchSession(
  db: ClipDatabase,
  onSession: Listener,
  onError: (error: unknown) => void,
): () => void {
  const watch = WATCHES.get(db) ?? startWatch(db);
  const listener = (): void => {
    if (watch.error !== undefined) onError(watch.error);
    else if (watch.session !== undefined) onSession(watch.session);
  };
  watch.listeners.add(listener);
  listener();
  return () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0) return;
    watch.stop();
    WATCHES.delete(db);
  };
}

function startWatch(db: ClipDatabase): Watch {
  const subscription = liveQuery(() => openSession(db)).subscribe({
    next: (session) => tell({ session }),
    error: (error: unknown) => tell({ error }),
  });
  const watch: Watch = {
    session: undefined,
    error: undefined,
    listeners: new Set(),
    stop: () => subscription.unsubscribe(),
  };
  const tell = (change: Partial<Pick<Watch, 'session' | 'error'>>): void => {
    Object.assign(watch, change);
    for (const listener of watch.listeners) listener();
  };
  WATCHES.set(db, watch);
  return watch;
}

/** The open index of a store, kept up to date; undefined until it is open, and left closed until it is wanted. */
export function useSession(db: ClipDatabase, isWanted = true): SearchSession | undefined {
  const [session, setSession] = useState(() => WATCHES.get(db)?.session);
  const [failure, setFailure] = useState<unknown>();
  useLayoutEffect(() => {
    return isWanted ? watchSession(db, setSession, setFailure) : undefined;
  }, [db, isWanted]);
  if (failure !== undefined) throw asError(failure);
  return session;
}
