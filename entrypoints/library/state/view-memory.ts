import { useState } from 'preact/hooks';
import { type LibraryView, writeLibraryView } from '../../../lib/extension/library-view.ts';

export type ViewMemory = LibraryView;

/** How lists look, as it was read before the first paint, and the way to change and keep it. */
export function useViewMemory(
  first: LibraryView,
): [LibraryView, (change: Partial<LibraryView>) => void] {
  const [memory, setMemory] = useState(first);
  const change = (part: Partial<LibraryView>) => {
    const next = { ...memory, ...part };
    setMemory(next);
    writeLibraryView(next).catch((error: unknown) => console.error(error)); // A convenience only.
  };
  return [memory, change];
}
