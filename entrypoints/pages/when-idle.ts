/** Milliseconds after which what can wait is done even on a busy page. */
const LATEST = 600;

/** Calls once the page has painted and has nothing else to do. Gives what calls it off. */
export function whenIdle(work: () => void): () => void {
  const waiting = requestIdleCallback(work, { timeout: LATEST });
  return () => cancelIdleCallback(waiting);
}
