import { browser } from 'wxt/browser';

/** A worker that calls the browser this often (milliseconds) is not put to sleep: the limit is 30 seconds. */
const SIGN_OF_LIFE = 20_000;

/** Work during which the background is not put to sleep. */
export async function awake(work: () => Promise<void>): Promise<void> {
  const signs = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    await work();
  } finally {
    clearInterval(signs);
  }
}
