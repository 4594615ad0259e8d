import { Chip } from '../../../components/chip.tsx';
import { type SearchResult, withoutPart } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { rove } from '../../pages/rove.ts';
import { isCondition } from '../../pages/use-alternatives.ts';
import { chipWords } from './chip-words.ts';

export interface QueryChipsProps {
  readonly query: string;
  readonly result: SearchResult;
  readonly onQuery: (query: string) => void;
}

/**
 * How a query was read, where that is more than plain words: each condition a chip that can be taken
 * out. One stop of the Tab key; arrows walk, Delete takes out.
 */
export function QueryChips({ query, result, onQuery }: QueryChipsProps) {
  const { t } = useApp();
  const conditions = result.read.chips.filter(isCondition);
  // An answer to the query before: its places are not this query's.
  if (conditions.length === 0 || result.query.text !== query) return null;
  return (
    <ul
      class="query-chips"
      role="list"
      aria-label={t('search_chips')}
      onKeyDown={(event) => {
        if (rove(event) || !['Delete', 'Backspace'].includes(event.key)) return;
        event.preventDefault();
        if (document.activeElement instanceof HTMLElement) document.activeElement.click();
      }}
    >
      {conditions.map((chip) => {
        const words = chipWords(chip, t);
        return (
          <li key={`${chip.start} ${chip.text}`}>
            <Chip
              text={words}
              removeLabel={t('search_chip_remove', words)}
              onRemove={() => onQuery(withoutPart(query, chip))}
            />
          </li>
        );
      })}
    </ul>
  );
}
