import { useEffect, useState } from 'preact/hooks';
import { addressKey } from '../../../lib/index.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { DEMO_URL } from '../../../lib/extension/tour/demo-clip.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';

export const STEPS = ['clip', 'find', 'collect', 'export', 'pin'] as const;
export type StepId = (typeof STEPS)[number];
export type StepState = 'done' | 'skipped' | 'now' | 'later';

export interface Tour {
  /** The demo clip while it is kept outside of the trash; null where it is not. */
  readonly clip: ClipRow | null;
  readonly stateOf: (step: StepId) => StepState;
  /** The step that is up; null when all are behind. */
  readonly current: StepId | null;
  readonly finish: (step: StepId) => void;
  readonly skip: (step: StepId) => void;
}

/** How far the tour is: the store knows what was clipped and collected, the rest is known here. */
export function useTour(): Tour | undefined {
  const { db } = useApp();
  const [done, setDone] = useState<ReadonlySet<StepId>>(new Set());
  const [skipped, setSkipped] = useState<ReadonlySet<StepId>>(new Set());
  const row = useLive(async () => (await db.clips.get({ address: ADDRESS })) ?? null, [db]);
  const clip = row?.deletedAt === '' ? row : null;
  const kept: readonly StepId[] = [
    ...(clip === null ? [] : (['clip'] as const)),
    ...(clip === null || clip.collections.length === 0 ? [] : (['collect'] as const)),
  ];
  // What was done stays done when the demo clip is removed at the end.
  useEffect(() => setDone((before) => new Set([...before, ...kept])), [kept.join()]);
  if (row === undefined) return undefined;
  const isDone = (step: StepId): boolean => done.has(step) || kept.includes(step);
  const current = STEPS.find((step) => !isDone(step) && !skipped.has(step)) ?? null;
  return {
    clip,
    current,
    stateOf: (step) => {
      if (isDone(step)) return 'done';
      if (skipped.has(step)) return 'skipped';
      return step === current ? 'now' : 'later';
    },
    finish: (step) => setDone((before) => new Set([...before, step])),
    // Without the clip there is nothing to find, collect or export.
    skip: (step) =>
      setSkipped((before) => new Set([...before, step, ...(step === 'clip' ? NEEDING_CLIP : [])])),
  };
}

const ADDRESS = addressKey(DEMO_URL);
const NEEDING_CLIP: readonly StepId[] = ['find', 'collect', 'export'];
