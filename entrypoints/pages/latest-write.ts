/**
 * Writes values one after another: while one write is under way, later values are merged and written
 * next, all at once. So each keystroke can be handed in, and at most one write is ever outstanding
 * when a popup closes.
 */
export function latestWrite<Value>(
  write: (value: Value) => Promise<unknown>,
  onError: (error: unknown) => void,
  merge: (earlier: Value, later: Value) => Value = (_earlier, later) => later,
): (value: Value) => void {
  let next: { value: Value } | undefined;
  let isWriting = false;
  const run = async () => {
    isWriting = true;
    while (next !== undefined) {
      const { value } = next;
      next = undefined;
      try {
        await write(value);
      } catch (error) {
        onError(error);
      }
    }
    isWriting = false;
  };
  return (value) => {
    next = { value: next === undefined ? value : merge(next.value, value) };
    if (!isWriting) void run();
  };
}
