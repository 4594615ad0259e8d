/**
 * Reads again and again until the value is as wanted.
 *
 * @throws with the last value read, after `seconds`
 */
export async function until<Value>(
  what: string,
  read: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
  seconds = 15,
): Promise<Value> {
  const deadline = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await read();
    if (isWanted(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(`${what}: still ${JSON.stringify(value)} after ${seconds} seconds`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
