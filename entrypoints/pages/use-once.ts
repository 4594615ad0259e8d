import { asError } from './as-error.ts';
import { useEffect, useState } from 'preact/hooks';

/** The result of a read that is made once, when the view appears; undefined until then. */
export function useOnce<Value>(read: () => Promise<Value>): Value | undefined {
  const [state, setState] = useState<{ value?: Value; error?: unknown }>({});
  useEffect(() => {
    read().then(
      (value) => setState({ value }),
      (error: unknown) => setState({ error }),
    );
  }, []);
  if (state.error !== undefined) throw asError(state.error);
  return state.value;
}
