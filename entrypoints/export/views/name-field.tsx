import { useId, useRef } from 'preact/hooks';
import {
  type Clip,
  DEFAULT_PATTERN,
  exportFileName,
  fileNamePlaceholders,
  unknownPlaceholders,
} from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

export interface NameFieldProps {
  /** As typed; empty stands for the usual one. */
  readonly pattern: string;
  /** What the name is made of now. */
  readonly example: {
    readonly title: string;
    readonly clips: readonly Clip[];
    readonly fileName: string;
  };
  readonly extension: string;
  readonly onPattern: (pattern: string) => void;
}

const LETTER_OF_LANGUAGE = /^[a-z]+$/;

/** The words of one language: English ones are plain letters without space. */
function placeholdersOf(language: string): string[] {
  return fileNamePlaceholders.filter(
    (word) => LETTER_OF_LANGUAGE.test(word) === (language === 'en'),
  );
}

/** The pattern of file names, with the words that it can hold and the name that comes of it. */
export function NameField({ pattern, example, extension, onPattern }: NameFieldProps) {
  const { t, language } = useApp();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const unknown = unknownPlaceholders(pattern);
  const insert = (word: string) => {
    const field = input.current;
    if (field === null) return;
    const base = pattern === '' ? DEFAULT_PATTERN : pattern;
    const isTyped = pattern !== '';
    const from = isTyped ? (field.selectionStart ?? base.length) : base.length;
    const to = isTyped ? (field.selectionEnd ?? from) : base.length;
    const space = isTyped ? '' : ' ';
    onPattern(`${base.slice(0, from)}${space}{${word}}${base.slice(to)}`);
    field.focus();
  };
  return (
    <fieldset class="name-field">
      <legend class="export-label">{t('export_name')}</legend>
      <input
        ref={input}
        id={id}
        class="input"
        aria-label={t('export_name')}
        aria-describedby={`${id}-example`}
        aria-invalid={unknown.length > 0}
        value={pattern}
        placeholder={DEFAULT_PATTERN}
        maxLength={200}
        spellcheck={false}
        onInput={(event) => onPattern(event.currentTarget.value)}
      />
      <p class="name-words">
        {placeholdersOf(language).map((word) => (
          <button
            key={word}
            type="button"
            class="chip name-word"
            onClick={() => insert(word)}
          >{`{${word}}`}</button>
        ))}
      </p>
      <p id={`${id}-example`} class="name-example">
        {t('export_name_example', exportFileName({ ...example, now: new Date() }, extension))}
      </p>
      {unknown.length > 0 && (
        <p class="problem" role="alert">
          {t('export_name_unknown', unknown.map((word) => `{${word}}`).join(', '))}
        </p>
      )}
    </fieldset>
  );
}
