import type { FoundPlaceholder } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

/** The placeholders that stand in a template, those that mean nothing marked. */
export function TemplatePlaceholders({ found }: { readonly found: readonly FoundPlaceholder[] }) {
  const { t } = useApp();
  if (found.length === 0) return null;
  return (
    <details class="template-found">
      <summary>{t('template_found', found.length)}</summary>
      <ul role="list" class="chip-row">
        {found.map(({ name, isSection, count, isKnown }) => (
          <li key={name} class={isKnown ? 'chip' : 'chip chip-strange'}>
            {`{${isSection ? '#' : ''}${name}}`}
            {count > 1 && <span class="quiet"> × {count}</span>}
            {!isKnown && <span class="problem"> {t('template_strange')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
