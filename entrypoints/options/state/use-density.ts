import { useEffect, useState } from 'preact/hooks';
import { readLibraryView, writeLibraryView } from '../../../lib/extension/library-view.ts';

/** How close the lines of the library's lists stand; undefined until it is read. */
export function useDensity(): [isDense: boolean | undefined, (isDense: boolean) => void] {
  const [isDense, setDense] = useState<boolean>();
  useEffect(() => {
    readLibraryView().then((view) => setDense(view.isDense), console.error);
  }, []);
  const change = async (next: boolean): Promise<void> => {
    setDense(next);
    await writeLibraryView({ ...(await readLibraryView()), isDense: next });
  };
  return [isDense, (next) => void change(next).catch(console.error)];
}
