import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that a change waits for the next one. */
const REST = 60;

/**
 * What is written for a preview, made anew when the keys change; the last one stays until the next is
 * there. Undefined until the first.
 */
export function useWritten<Value>(
  write: (signal: AbortSignal) => Promise<Value>,
  keys: readonly unknown[],
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      write(stop.signal).then(
        (next) => {
          if (!stop.signal.aborted) setValue(next);
        },
        (error: unknown) => {
          if (!stop.signal.aborted) console.error(error);
        },
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, keys);
  return value;
}
