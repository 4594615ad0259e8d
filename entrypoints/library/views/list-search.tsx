import { Search, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import type { SearchSession } from '../../pages/search-clips.ts';
import { ValueOptions } from '../../popup/views/value-options.tsx';
import { useValueCompletion } from '../../popup/state/use-value-completion.ts';

export interface ListSearchProps {
  readonly query: string;
  readonly session: SearchSession | undefined;
  readonly onQuery: (query: string) => void;
  /** Down into the list. */
  readonly onList: () => void;
}

/** Id of the box, where `/` leads. */
export const SEARCH_ID = 'list-search';

/** The box above the list, with completion of field values. */
export function ListSearch({ query, session, onQuery, onList }: ListSearchProps) {
  const { t } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(query.length);
  const completion = useValueCompletion(session, query, caret);
  const next = useRef<number | null>(null);
  useEffect(() => {
    if (next.current !== null) input.current?.setSelectionRange(next.current, next.current);
    next.current = null;
  });

  const take = (at: number) => {
    const taken = completion.take(at);
    if (taken === null) return;
    next.current = taken.caret;
    setCaret(taken.caret);
    onQuery(taken.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isOpen = completion.isOpen;
    const actions: Record<string, (() => void) | false> = {
      ArrowDown: isOpen ? () => completion.move(1) : onList,
      ArrowUp: isOpen && (() => completion.move(-1)),
      Enter: isOpen ? () => take(completion.marked) : onList,
      Tab: isOpen && !event.shiftKey && (() => take(completion.marked)),
      Escape: isOpen ? completion.close : query === '' ? onList : () => onQuery(''),
    };
    const action = actions[event.key];
    if (action === undefined || action === false) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div class="search-box list-search" role="search">
      <Icon node={Search} />
      <input
        ref={input}
        id={SEARCH_ID}
        class="input"
        role="combobox"
        aria-label={t('search_label')}
        aria-expanded={completion.isOpen}
        aria-haspopup="listbox"
        aria-controls={completion.isOpen ? 'list-values' : undefined}
        aria-autocomplete="list"
        aria-activedescendant={completion.isOpen ? `list-values-${completion.marked}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('search_placeholder')}
        value={query}
        onInput={(event) => {
          setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
          onQuery(event.currentTarget.value);
        }}
        onKeyUp={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onClick={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onBlur={completion.close}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="search-clear"
          aria-label={t('search_clear')}
          title={t('search_clear')}
          onClick={() => {
            onQuery('');
            input.current?.focus();
          }}
        >
          <Icon node={X} />
        </button>
      )}
      {completion.isOpen && (
        <ValueOptions
          id="list-values"
          label={t('search_values')}
          options={completion.options}
          marked={completion.marked}
          onTake={take}
        />
      )}
    </div>
  );
}
