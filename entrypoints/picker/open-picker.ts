import { h, render } from 'preact';
import { makeTranslate } from '../../lib/extension/i18n/translate.ts';
import { send } from '../../lib/extension/messages/send.ts';
import { PickerApp } from './picker-app.tsx';
import { pickerStyles } from './styles.ts';

declare global {
  // Set in our isolated world only: the page never sees it.
  var trichLucPicker: (() => void) | undefined;
}

const SCHEMES = { system: 'light dark', light: 'light', dark: 'dark' } as const;

/** Closes the picker of this page; false where none is open. */
export function closePicker(): boolean {
  const close = globalThis.trichLucPicker;
  close?.();
  return close !== undefined;
}

/**
 * Draws the picker over the page: one element beside the body, everything else inside its closed shadow
 * root, styles included. Closing takes the element away and leaves the page as it was.
 */
export async function openPicker(): Promise<void> {
  const { language, theme, words, taught } = await send('picker-opened', {});
  const focused = document.activeElement;
  const host = document.createElement('div');
  host.lang = language;
  host.dataset['theme'] = theme;
  // What the page's own style sheets say of a `div` must not reach it.
  host.style.cssText = `all: initial !important; color-scheme: ${SCHEMES[theme]} !important`;
  const shadow = host.attachShadow({ mode: 'closed' });
  const styles = document.createElement('style');
  styles.textContent = pickerStyles;
  const root = document.createElement('div');
  shadow.append(styles, root);
  document.documentElement.append(host);

  const close = () => {
    render(null, root);
    host.remove();
    globalThis.trichLucPicker = undefined;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  globalThis.trichLucPicker = close;
  render(
    h(PickerApp, { t: makeTranslate(words, language), language, taught, host, onClose: close }),
    root,
  );
}
