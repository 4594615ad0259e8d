import { useEffect, useState } from 'preact/hooks';
import type { Clip, RegisterEntry } from '../../../lib/index.ts';
import { readClips } from '../../../lib/extension/database/clip-view.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';
import { useApp } from '../../pages/app-context.ts';
import { asError } from '../../pages/as-error.ts';
import type { LoadedSource } from './load-source.ts';

/** What a preview is drawn from. */
export interface Material {
  readonly clips: ReadonlyMap<string, Clip>;
  /** The documents that they cite, or those of the register. */
  readonly register: readonly RegisterEntry[];
}

/** Reads the texts of a source once; undefined until they are there. */
export function useMaterial(source: LoadedSource | undefined): Material | undefined {
  const { db } = useApp();
  const [state, setState] = useState<{ of: LoadedSource; material: Material }>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (source === undefined) return;
    const effect = { isCurrent: true };
    const ids = source.items.map(({ id }) => id);
    const isRegister = source.kind === 'register';
    void Promise.all([
      isRegister ? [] : readClips(db, ids),
      readRegister(db, isRegister ? undefined : new Set(ids)),
    ]).then(([clips, register]) => {
      if (!effect.isCurrent) return;
      const material = { clips: new Map(clips.map((clip) => [clip.id, clip])), register };
      setState({ of: source, material });
    }, setFailure);
    return () => {
      effect.isCurrent = false;
    };
  }, [db, source]);
  if (failure !== undefined) throw asError(failure);
  return state !== undefined && state.of === source ? state.material : undefined;
}
