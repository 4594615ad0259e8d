/**
 * The arrow keys walk over the buttons of a group that is one stop of the Tab key. True where the
 * key was used up.
 */
export function rove(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): boolean {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return false;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[at + step];
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
  return true;
}
