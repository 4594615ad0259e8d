import { useState } from 'preact/hooks';
import { readLibraryView, writeLibraryView } from '../../../lib/extension/library-view.ts';

/** How close the lines of the library's lists stand, and the way to change that. */
export function useDensity(first: boolean): [isDense: boolean, (isDense: boolean) => void] {
  const [isDense, setDense] = useState(first);
  const change = async (next: boolean): Promise<void> => {
    setDense(next);
    await writeLibraryView({ ...(await readLibraryView()), isDense: next });
  };
  return [isDense, (next) => void change(next).catch(console.error)];
}
