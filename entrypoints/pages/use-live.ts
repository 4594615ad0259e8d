import { liveQuery } from '../../lib/extension/database/live.ts';
import { asError } from './as-error.ts';
import { useEffect, useState } from 'preact/hooks';

/**
 * The result of a query on the store, kept up to date with every window's changes; undefined until
 * the first result. A failure reaches the nearest error view. Nothing is read while it is not awake.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  keys: readonly unknown[],
  isAwake = true,
): Value | undefined {
  const [state, setState] = useState<{ value?: Value; error?: unknown }>({});
  useEffect(() => {
    if (!isAwake) return;
    const subscription = liveQuery(query).subscribe({
      next: (value) => setState({ value }),
      error: (error: unknown) => setState({ error }),
    });
    return () => subscription.unsubscribe();
  }, [...keys, isAwake]);
  if (state.error !== undefined) throw asError(state.error);
  return state.value;
}
