import { Check, Minus } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import type { DemoFiles } from '../../../lib/extension/tour/demo-clip.ts';
import { useApp } from '../../pages/app-context.ts';
import { STEPS, type StepId, type StepState, useTour } from '../state/use-tour.ts';
import { ClipStep } from './clip-step.tsx';
import { CollectStep } from './collect-step.tsx';
import { DemoPage } from './demo-page.tsx';
import { ExportStep } from './export-step.tsx';
import { FindStep } from './find-step.tsx';
import { PinStep } from './pin-step.tsx';
import { TourEnd } from './tour-end.tsx';

const TITLES: Readonly<Record<StepId, MessageKey>> = {
  clip: 'tour_clip',
  find: 'tour_find',
  collect: 'tour_collect',
  export: 'tour_export',
  pin: 'tour_pin',
};
const SAID: Readonly<Record<StepState, MessageKey | null>> = {
  done: 'tour_done',
  skipped: 'tour_skipped',
  now: null,
  later: null,
};

/** Five steps beside the article that they are tried on. */
export function Tour({ demo }: { readonly demo: DemoFiles }) {
  const { t } = useApp();
  const tour = useTour();
  const steps = useRef<HTMLOListElement>(null);
  /** The collection that was made here, and goes with the demo clip. */
  const [made, setMade] = useState<string | null>(null);
  // The next useful act has the focus, and Enter does it.
  useEffect(() => {
    const next = steps.current?.querySelector<HTMLElement>(
      '.tour-now :is(input, .button-primary), .tour-end .button',
    );
    next?.focus({ preventScroll: true });
  }, [tour?.current]);
  if (tour === undefined) return <main aria-busy />;
  const { current, clip } = tour;
  const draw = (step: StepId) => {
    const onDone = () => tour.finish(step);
    if (step === 'clip') return <ClipStep demo={demo} />;
    if (step === 'pin') return <PinStep onDone={onDone} />;
    if (clip === null) return null;
    if (step === 'find') return <FindStep clipId={clip.id} onDone={onDone} />;
    if (step === 'collect') return <CollectStep clipId={clip.id} onMade={setMade} />;
    return <ExportStep clip={clip} onDone={onDone} />;
  };
  return (
    <div class="welcome">
      <header class="welcome-head">
        <strong class="brand">{t('app_name')}</strong>
        <h1>{t('tour_title')}</h1>
        <p>{t('tour_intro')}</p>
      </header>
      <main class="welcome-main">
        <ol ref={steps} class="tour-steps">
          {STEPS.map((step, at) => {
            const state = tour.stateOf(step);
            const said = SAID[state];
            return (
              <li
                key={step}
                class={`tour-step tour-${state}`}
                aria-current={state === 'now' ? 'step' : undefined}
              >
                <h2>
                  <span class="tour-number" aria-hidden="true">
                    {state === 'done' ? (
                      <Icon node={Check} />
                    ) : state === 'skipped' ? (
                      <Icon node={Minus} />
                    ) : (
                      at + 1
                    )}
                  </span>
                  {t(TITLES[step])}
                  {said !== null && <span class="visually-hidden">: {t(said)}</span>}
                </h2>
                {state === 'now' && (
                  <div class="tour-act">
                    {draw(step)}
                    <button
                      type="button"
                      class="button button-quiet tour-skip"
                      onClick={() => tour.skip(step)}
                    >
                      {t('tour_skip')}
                    </button>
                  </div>
                )}
              </li>
            );
          })}
          {current === null && <TourEnd clip={clip} made={made} />}
        </ol>
        <DemoPage article={demo.article} />
      </main>
      <p class="visually-hidden" role="status">
        {current === null
          ? t('tour_end')
          : t('tour_at', STEPS.indexOf(current) + 1, t(TITLES[current]))}
      </p>
    </div>
  );
}
