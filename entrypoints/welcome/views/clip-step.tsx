import { useState } from 'preact/hooks';
import { type DemoFiles, saveDemo } from '../../../lib/extension/tour/demo-clip.ts';
import { useApp } from '../../pages/app-context.ts';

/** Keeps the demo article, as the popup keeps that of a page. */
export function ClipStep({ demo }: { readonly demo: DemoFiles }) {
  const { t, db } = useApp();
  const [state, setState] = useState<'ready' | 'saving' | 'failed'>('ready');
  const save = (): void => {
    if (state === 'saving') return;
    setState('saving');
    saveDemo(db, demo, { tag: t('tour_tag'), note: t('tour_note') }).catch((error: unknown) => {
      console.error(error);
      setState('failed');
    });
  };
  return (
    <>
      <p>{t('tour_clip_about')}</p>
      <button
        type="button"
        class="button button-primary"
        aria-disabled={state === 'saving'}
        onClick={save}
      >
        {t('action_save')}
      </button>
      {state === 'failed' && (
        <p class="problem" role="alert">
          {t('error_store')}
        </p>
      )}
    </>
  );
}
