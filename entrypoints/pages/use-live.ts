import { liveQuery } from '../../lib/extension/database/live.ts';
import { asError } from './as-error.ts';
import { useEffect, useState } from 'preact/hooks';

/**
 * The result of a query on the store, kept up to date with every window's changes; undefined until
 * the first result. A failure reaches the nearest error view.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  keys: readonly unknown[],
): Value | undefined {
  const [state, setState] = useState<{ value?: Value; error?: unknown }>({});
  useEffect(() => {
    // Only of a function that is async by itself Dexie watches what is read behind its first await.
    const subscription = liveQuery(async () => await query()).subscribe({
      next: (value) => setState({ value }),
      error: (error: unknown) => setState({ error }),
    });
    return () => subscription.unsubscribe();
  }, keys);
  if (state.error !== undefined) throw asError(state.error);
  return state.value;
}
