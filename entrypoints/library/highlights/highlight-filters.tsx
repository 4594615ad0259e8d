import { HIGHLIGHT_COLORS } from '../../../lib/index.ts';
import type { HighlightFilter } from '../../../lib/extension/database/highlights.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';

export interface HighlightFiltersProps {
  readonly text: string;
  readonly filter: HighlightFilter;
  readonly collections: readonly CollectionRow[];
  readonly onText: (text: string) => void;
  readonly onFilter: (filter: HighlightFilter) => void;
}

/** Words, colour and collection: what the highlights are narrowed by. */
export function HighlightFilters(props: HighlightFiltersProps) {
  const { text, filter, collections, onText, onFilter } = props;
  const { t } = useApp();
  // What is found by a query is in no collection of its own.
  const manual = collections.filter(({ query }) => query === undefined);
  return (
    <form class="highlight-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        class="input"
        type="search"
        aria-label={t('highlights_find')}
        placeholder={t('highlights_find')}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <select
        class="input"
        aria-label={t('highlights_color')}
        value={filter.color ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, color: HIGHLIGHT_COLORS.find((each) => each === value) ?? null })
        }
      >
        <option value="">{t('highlights_all_colors')}</option>
        {HIGHLIGHT_COLORS.map((color) => (
          <option key={color} value={color}>
            {t(`mark_${color}`)}
          </option>
        ))}
      </select>
      {manual.length > 0 && (
        <select
          class="input"
          aria-label={t('field_collection')}
          value={filter.collection ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, collection: value === '' ? null : value })
          }
        >
          <option value="">{t('highlights_all_collections')}</option>
          {manual.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </form>
  );
}
