import { ListFilter, Search, X } from 'lucide';
import type { Ref } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import type { SearchSession } from '../../pages/search-clips.ts';
import { useValueCompletion } from '../state/use-value-completion.ts';
import { lineId, type ResultLine, type ResultList } from '../state/use-result-list.ts';
import { ValueOptions } from './value-options.tsx';

export interface SearchBoxHandle {
  /** Puts the focus into the box; the caret to a place, or the whole text selected without one. */
  focus(caret?: number): void;
}

export interface SearchBoxProps {
  readonly handle: Ref<SearchBoxHandle>;
  readonly query: string;
  readonly session: SearchSession | undefined;
  readonly takesFocus: boolean;
  readonly list: ResultList;
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (line: ResultLine, isOriginal: boolean) => void;
  /** The arrow up in the empty box: the search made last. */
  readonly onRecall: () => void;
  readonly onLeave: () => void;
}

const PAGE = 6;

/** The text box with completion of field values, and the button that unfolds the filters. */
export function SearchBox(props: SearchBoxProps) {
  const { t } = useApp();
  const { query, list } = props;
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(query.length);
  const completion = useValueCompletion(props.session, query, caret);
  const { current } = list;

  const focus = (place?: number) => {
    input.current?.focus();
    if (place === undefined) input.current?.select();
    // The new text is in the box once it is rendered.
    else requestAnimationFrame(() => input.current?.setSelectionRange(place, place));
    if (place !== undefined) setCaret(place);
  };
  useImperativeHandle(props.handle, () => ({ focus }), []);
  // Before the first paint, which would be made twice otherwise.
  useLayoutEffect(() => {
    if (props.takesFocus) focus();
  }, []);

  const take = (at: number) => {
    const taken = completion.take(at);
    if (taken === null) return;
    props.onQuery(taken.text);
    focus(taken.caret);
  };

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    const isPlain = !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
    const actions: Record<string, (() => void) | false> = completion.isOpen
      ? {
          ArrowDown: () => completion.move(1),
          ArrowUp: () => completion.move(-1),
          Enter: !event.ctrlKey && (() => take(completion.marked)),
          Tab: !event.shiftKey && (() => take(completion.marked)),
          Escape: completion.close,
        }
      : {
          ArrowDown: () => list.move(list.lines.length > 1 ? 1 : 0),
          ArrowUp: value === '' && props.onRecall,
          PageDown: () => list.move(PAGE),
          ArrowRight:
            isAtEnd &&
            isPlain &&
            current?.hit != null &&
            (() => list.toggleExcerpt(current.row.id)),
          Enter: current !== undefined && (() => props.onOpen(current, event.ctrlKey)),
          Escape: () => (value === '' ? props.onLeave() : clear()),
        };
    const action = actions[event.key];
    if (action === undefined || action === false) return;
    event.preventDefault();
    action();
  };

  const clear = () => {
    props.onQuery('');
    focus(0);
  };

  return (
    <div class="search-line">
      <div class="search-box">
        <Icon node={Search} />
        <input
          ref={input}
          class="input"
          role="combobox"
          aria-label={t('search_label')}
          aria-expanded={completion.isOpen || list.lines.length > 0}
          aria-haspopup={completion.isOpen ? 'listbox' : 'grid'}
          aria-controls={completion.isOpen ? 'search-values' : 'results'}
          aria-autocomplete="list"
          aria-activedescendant={activeDescendant()}
          autocomplete="off"
          spellcheck={false}
          placeholder={t('search_placeholder')}
          value={query}
          onInput={(event) => {
            setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
            props.onQuery(event.currentTarget.value);
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
            tabIndex={-1}
            aria-label={t('search_clear')}
            title={t('search_clear')}
            onClick={clear}
          >
            <Icon node={X} />
          </button>
        )}
        {completion.isOpen && (
          <ValueOptions
            id="search-values"
            label={t('search_values')}
            options={completion.options}
            marked={completion.marked}
            onTake={take}
          />
        )}
      </div>
      <button
        type="button"
        class="button filter-toggle"
        aria-expanded={props.isFiltering}
        aria-controls="facets"
        onClick={props.onFilter}
      >
        <Icon node={ListFilter} />
        {t('search_filter')}
      </button>
    </div>
  );

  function activeDescendant(): string | undefined {
    if (completion.isOpen) return `search-values-${completion.marked}`;
    return current && lineId(current.row.id);
  }
}
