import { documentNumberKey, type QueryNote, type SearchResult } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import type { SearchSession, SearchView } from '../../pages/search-clips.ts';
import { useNearNumbers } from '../../pages/use-near-numbers.ts';
import { useSettled } from '../../pages/use-settled.ts';
import { betterQuery } from '../state/better-query.ts';

export interface QueryNotesProps {
  readonly view: SearchView;
  readonly session: SearchSession;
  readonly onQuery: (query: string) => void;
}

const PROBLEM_WORDS: Readonly<Record<QueryNote['problem'], MessageKey>> = {
  'unclosed-quote': 'search_problem_quote',
  'unbalanced-parenthesis': 'search_problem_parenthesis',
  'unknown-field': 'search_problem_field',
  'empty-field': 'search_problem_empty',
  'bad-date': 'search_problem_date',
  'lonely-operator': 'search_problem_operator',
  'too-long': 'search_problem_long',
};
/** A quote that is still being typed is no mistake yet. */
const PAUSE = 900;

/** What a query was read as where that is not plain: repairs, missing numbers, what was not understood. */
export function QueryNotes({ view, session, onQuery }: QueryNotesProps) {
  const { t } = useApp();
  const { result, found } = view;
  const settled = useSettled(view.query, PAUSE);
  const near = useNearNumbers(session, result);
  const better =
    result === null
      ? null
      : betterQuery(
          result,
          found.map(({ row }) => row.title),
        );
  const notes = result === null ? [] : notesOf(result);
  if (better === null && notes.length === 0 && !session.index.damaged) return null;
  return (
    <div class="query-notes">
      {better !== null && (
        <p>
          <button type="button" class="button button-link" onClick={() => onQuery(better)}>
            {t('search_did_you_mean', better)}
          </button>
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {near.length > 0 && (
        <p class="near-numbers">
          {t('search_number_near')}
          {near.map(({ name, query }) => (
            <button
              key={query}
              type="button"
              class="button button-link"
              onClick={() => onQuery(query)}
            >
              {name}
            </button>
          ))}
        </p>
      )}
      {session.index.damaged && <p class="problem">{t('search_damaged')}</p>}
    </div>
  );

  function notesOf({ read, hits, query }: SearchResult): string[] {
    const isIncomplete = hits[0]?.why.complete === false;
    const problems = settled === query.text ? read.notes : [];
    return [
      ...read.missingNumbers.map(({ key }) => t('search_number_missing', asTyped(key, read))),
      ...(hits.length > 0 && read.unknownWords.length > 0
        ? [t('search_unknown_words', read.unknownWords.join(', '))]
        : []),
      ...(isIncomplete ? [t('search_incomplete')] : []),
      ...problems.map(({ problem, start, end }) =>
        t(PROBLEM_WORDS[problem], query.text.slice(start, end)),
      ),
    ];
  }
}

/** A number as the query has it, not as the index keeps it. */
function asTyped(key: string, { chips }: SearchResult['read']): string {
  const typed = chips.map((chip) => chip.text.replace(/^[^:\d]*:"?/, '').replace(/"$/, ''));
  return typed.find((text) => documentNumberKey(text) === key) ?? key;
}
