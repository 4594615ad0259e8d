/**
 * What a storage error means to the user. Browsers wrap the cause in different ways: a full disk is
 * an AbortError around a QuotaExceededError, or around "Failed to write blobs".
 */
export function storageFailure(error: unknown): 'quota' | 'storage' {
  const seen = new Set<unknown>();
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = causeOf(cause)) {
    seen.add(cause);
    if (/quota|failed to write blobs|disk/i.test(`${cause.name} ${cause.message}`)) return 'quota';
  }
  return 'storage';
}

/** The same where an error may hide that the disk is full, as Chrome's "Internal error" does: the disk is asked. */
export async function diskFailure(error: unknown): Promise<'quota' | 'storage'> {
  if (storageFailure(error) === 'quota') return 'quota';
  const { isDiskFull } = await import('./reserve.ts');
  return (await isDiskFull().catch(() => false)) ? 'quota' : 'storage';
}

/** Whether a newer version of the extension made the store, which is not opened then. */
export function isNewerStore(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = causeOf(cause)) {
    seen.add(cause);
    if (/NewerStore|newer version/.test(`${cause.name} ${cause.message}`)) return true;
  }
  return false;
}

/** What a failure to write means to whoever wanted it. */
export async function writeFailure(error: unknown): Promise<'quota' | 'storage' | 'newer'> {
  return isNewerStore(error) ? 'newer' : diskFailure(error);
}

function causeOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
