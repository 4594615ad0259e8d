import { useEffect, useState } from 'preact/hooks';
import { whenIdle } from './when-idle.ts';

/** False until what was drawn once `isReady` has been painted; true ever after. */
export function useAfterPaint(isReady: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isReady || isPainted) return;
    return whenIdle(() => setPainted(true));
  }, [isReady, isPainted]);
  return isPainted;
}
