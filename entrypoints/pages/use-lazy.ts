import { useEffect, useState } from 'preact/hooks';

/** A module that a view can do without; undefined until it is there. `loaded` is one that came before. */
export function useLazy<Module>(load: () => Promise<Module>, loaded?: Module): Module | undefined {
  const [module, setModule] = useState(() => loaded);
  useEffect(() => {
    void load().then((loaded) => setModule(() => loaded));
  }, [load]);
  return module;
}
