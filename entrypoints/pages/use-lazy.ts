import { useEffect, useState } from 'preact/hooks';

/** A module that loads once the view is on screen; undefined until it is there. */
export function useLazy<Module>(load: () => Promise<Module>): Module | undefined {
  const [module, setModule] = useState<Module>();
  useEffect(() => {
    void load().then((loaded) => setModule(() => loaded));
  }, [load]);
  return module;
}
