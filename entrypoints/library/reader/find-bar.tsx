import { ChevronDown, ChevronUp, X } from 'lucide';
import type { IconNode } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';

export interface FindBarProps {
  readonly typed: string;
  readonly count: number;
  /** Index of the match that one is at. */
  readonly current: number;
  /** Counts the times that finding was asked for: the field takes the focus with each. */
  readonly asked: number;
  readonly onType: (typed: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Finding in the article: the matches are counted as one types, Enter walks over them. */
export function FindBar(props: FindBarProps) {
  const { typed, count, current, asked, onType, onStep, onClose } = props;
  const { t, language } = useApp();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const numbers = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  const told =
    count === 0
      ? t('find_none')
      : t('find_count', numbers.format(current + 1), numbers.format(count));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const button = (
    icon: IconNode,
    key: MessageKey,
    hint: string,
    act: () => void,
    isOff = false,
  ) => (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={t(key)}
      title={`${t(key)} (${hint})`}
      disabled={isOff}
      onClick={act}
    >
      <Icon node={icon} />
    </button>
  );
  return (
    <div class="find-bar" role="search" aria-label={t('find_title')} onKeyDown={onKeyDown}>
      <input
        ref={field}
        class="input find-field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('find_title')}
        placeholder={t('find_title')}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <span class="find-told quiet" role="status">
        {typed.trim() !== '' && told}
      </span>
      {button(ChevronUp, 'find_previous', 'Shift+Enter', () => onStep(-1), count === 0)}
      {button(ChevronDown, 'find_next', 'Enter', () => onStep(1), count === 0)}
      {button(X, 'action_close', 'Esc', onClose)}
    </div>
  );
}
