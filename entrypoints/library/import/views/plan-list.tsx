import { displayDate } from '../../../../lib/index.ts';
import type { StorePlan } from '../../../../lib/extension/import/plan.ts';
import { useApp } from '../../../pages/app-context.ts';
import { ACT_WORDS } from './words.ts';

/** Rows drawn at once; the rest takes part all the same and follows on request. */
export const SHOWN_PLANS = 300;

export interface PlanListProps {
  readonly plans: readonly StorePlan[];
  readonly chosen: ReadonlySet<StorePlan>;
  readonly onToggle: (plan: StorePlan) => void;
}

/** What would be brought in, each with what would become of it. */
export function PlanList({ plans, chosen, onToggle }: PlanListProps) {
  const { t } = useApp();
  return (
    <ul role="list" class="import-list">
      {plans.map((plan, index) => {
        const { article, isLink, tags, passages = [] } = plan.entry;
        return (
          <li key={index}>
            <label class="import-row">
              <input type="checkbox" checked={chosen.has(plan)} onChange={() => onToggle(plan)} />
              <span class="import-row-text">
                <span class="import-row-title">{article.title}</span>
                <span class="quiet">
                  {[
                    article.portal.host,
                    displayDate(article.publishedAt ?? ''),
                    isLink ? t('import_link_only') : t('count_words', article.wordCount),
                    passages.length === 0 ? '' : t('import_passages', passages.length),
                    tags.join(', '),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
              <span class={`import-act import-act-${plan.act}`}>{t(ACT_WORDS[plan.act])}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
