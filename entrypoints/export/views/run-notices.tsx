import { useApp } from '../../pages/app-context.ts';
import type { RunState } from '../state/use-run.ts';
import { TemplateProblems } from './template-problems.tsx';

/** What did not come along, article by article; what is wrong with a template. */
export function RunNotices({ state }: { readonly state: RunState }) {
  const { t } = useApp();
  if (state.kind === 'bad-template') return <TemplateProblems problems={state.problems} />;
  if (state.kind !== 'done' || state.notices.length === 0) return null;
  return (
    <details class="run-notices" open={state.notices.length < 4}>
      <summary>{t('export_notices', state.notices.length)}</summary>
      <ul>
        {state.notices.map(({ title, missing, unconverted }, i) => (
          <li key={i}>
            {`${title}: `}
            {missing > 0 && t('export_missing', missing)}
            {missing > 0 && unconverted > 0 && ', '}
            {unconverted > 0 && t('export_unconverted', unconverted)}
          </li>
        ))}
      </ul>
    </details>
  );
}
