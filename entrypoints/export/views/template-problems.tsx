import type { TemplateProblem } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';

const WORDS: Record<TemplateProblem['kind'], MessageKey> = {
  'no-word-file': 'template_no_word_file',
  macros: 'template_macros',
  'too-large': 'template_large',
  unknown: 'template_unknown',
  outside: 'template_outside',
  unclosed: 'template_unclosed',
  unopened: 'template_unopened',
  'not-alone': 'template_not_alone',
};

/** What has to be mended in a template before it can be filled. */
export function TemplateProblems({ problems }: { readonly problems: readonly TemplateProblem[] }) {
  const { t } = useApp();
  if (problems.length === 0) return null;
  return (
    <div class="problem" role="alert">
      <p>{t('template_refused')}</p>
      <ul>
        {problems.map((problem, i) => (
          <li key={i}>{t(WORDS[problem.kind], problem.name)}</li>
        ))}
      </ul>
    </div>
  );
}
