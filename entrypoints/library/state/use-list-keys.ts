import { useEffect, useRef } from 'preact/hooks';
import { commandOf } from './commands.ts';
import { extendedTo, movedTo, NOTHING, type Selection, stepFrom, toggled } from './selection.ts';
import type { Runner } from './use-runner.ts';

export interface ListKeysWorld {
  readonly ids: readonly string[];
  readonly selection: Selection;
  readonly setSelection: (change: (now: Selection) => Selection) => void;
  readonly runner: Runner;
  /** The same for the clip in the reader. */
  readonly readerRunner: Runner;
  readonly clipId: string | null;
  /** Out of the reader. */
  readonly onLeave: () => void;
}

const FAR = 1_000_000;

/** The keys of the list, which are given back, and those that work everywhere on the page. */
export function useListKeys(world: ListKeysWorld) {
  const now = useRef(world);
  now.current = world;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { runner, readerRunner, clipId, onLeave } = now.current;
      const isInReader =
        event.target instanceof Element && event.target.closest('#reader') !== null;
      if (event.key === 'Escape' && clipId !== null && isInReader) {
        event.preventDefault();
        onLeave();
        return;
      }
      const command = commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      (isInReader ? readerRunner : runner).run(command);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  return (event: KeyboardEvent, pageLines: number): void => {
    const { ids, selection, setSelection, runner, clipId, onLeave } = now.current;
    if (event.altKey || event.isComposing) return;
    const { cursor } = selection;
    const move = (step: number) => () => {
      const next = stepFrom(ids, cursor, step);
      if (next === null) return;
      setSelection((old) => (event.shiftKey ? extendedTo(old, ids, next) : movedTo(old, next)));
    };
    const actions: Record<string, (() => void) | false> = {
      ArrowDown: move(1),
      ArrowUp: move(-1),
      PageDown: move(pageLines),
      PageUp: move(-pageLines),
      Home: move(-FAR),
      End: move(FAR),
      ' ': cursor !== null && (() => setSelection((old) => toggled(old, cursor))),
      a: (event.ctrlKey || event.metaKey) && (() => runner.run('all')),
      Enter: () => runner.run('open'),
      Escape:
        selection.ids.size > 0
          ? () => setSelection((old) => ({ ...NOTHING, cursor: old.cursor, anchor: old.cursor }))
          : clipId !== null && onLeave,
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined || action === false) return;
    event.preventDefault();
    action();
  };
}
