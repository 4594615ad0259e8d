import { useEffect, useState } from 'preact/hooks';

/**
 * A module that a view can do without; undefined until it is there. `loaded` is one that came before; it is
 * left alone until it is wanted.
 */
export function useLazy<Module>(
  load: () => Promise<Module>,
  loaded?: Module,
  isWanted = true,
): Module | undefined {
  const [module, setModule] = useState(() => loaded);
  useEffect(() => {
    if (!isWanted) return;
    void load().then((loaded) => setModule(() => loaded));
  }, [load, isWanted]);
  return module;
}
