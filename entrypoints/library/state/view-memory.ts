import { useEffect, useState } from 'preact/hooks';
import {
  type LibraryView,
  watchLibraryView,
  writeLibraryView,
} from '../../../lib/extension/library-view.ts';

export type ViewMemory = LibraryView;

/**
 * How lists look, as it was read before the first paint, and the way to change and keep it. How dense lines stand
 * follows every window at once; order and folds are each window's own while it is open.
 */
export function useViewMemory(
  first: LibraryView,
): [LibraryView, (change: Partial<LibraryView>) => void] {
  const [memory, setMemory] = useState(first);
  useEffect(() => watchLibraryView(({ isDense }) => setMemory((now) => ({ ...now, isDense }))), []);
  const change = (part: Partial<LibraryView>) => {
    const next = { ...memory, ...part };
    setMemory(next);
    writeLibraryView(next).catch((error: unknown) => console.error(error)); // A convenience only.
  };
  return [memory, change];
}
