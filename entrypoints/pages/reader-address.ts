import { browser } from 'wxt/browser';

/** The page that shows a clip, as a path inside the extension. */
export function readerAddress(clipId: string): string {
  return `/library.html#clip=${clipId}`;
}

/** The whole address of a path inside the extension. */
export function extensionUrl(path: string): string {
  return new URL(path, browser.runtime.getURL('/')).href;
}

/** The page that lists what a query finds. */
export function searchAddress(query: string): string {
  return `/library.html#clips&q=${encodeURIComponent(query)}`;
}

/** The settings, or one part of them. */
export function settingsAddress(part = ''): string {
  return `/options.html${part === '' ? '' : `#${part}`}`;
}

/** The tour that shows itself once, after the installation. */
export const WELCOME_ADDRESS = '/welcome.html';
