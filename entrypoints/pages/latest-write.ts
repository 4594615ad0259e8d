/**
 * Writes values one after another, the newest only: while one write is under way, later values
 * replace each other and the last one is written next. So each keystroke can be handed in, and at
 * most one write is ever outstanding when a popup closes.
 */
export function latestWrite<Value>(
  write: (value: Value) => Promise<unknown>,
  onError: (error: unknown) => void,
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
    next = { value };
    if (!isWriting) void run();
  };
}
