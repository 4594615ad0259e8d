/** A step that a row makes, or all the way. */
export type RowMove = 'up' | 'down' | 'first' | 'last';

const MOVES: Readonly<Record<string, RowMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * The keys of a row of the list: Alt and an arrow, Home or End move it, arrows alone go to the next row,
 * Delete takes it out where that can be done.
 */
export function rowKeys(
  onMove: (move: RowMove) => void,
  onRemove?: () => void,
): (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void {
  return (event) => {
    const isRow = event.target === event.currentTarget;
    const move = event.altKey ? MOVES[event.key] : undefined;
    if (move !== undefined) {
      event.preventDefault();
      onMove(move);
      return;
    }
    if (!isRow || event.altKey) return;
    if (event.key === 'Delete' && onRemove !== undefined) {
      event.preventDefault();
      onRemove();
      return;
    }
    const step = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' } as const;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const next = event.currentTarget[step[event.key]];
    if (next instanceof HTMLElement) next.focus();
  };
}
