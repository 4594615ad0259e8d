import { ALargeSmall, Minus, Plus } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import {
  DEFAULT_LOOK,
  FACES,
  LARGEST,
  LINES,
  type ReadingLook,
  SMALLEST,
  TONES,
  WIDTHS,
} from '../../../lib/extension/reading-look.ts';
import { useApp } from '../../pages/app-context.ts';

export interface LookButtonProps {
  readonly look: ReadingLook;
  readonly onChange: (change: Partial<ReadingLook>) => void;
}

/** Names of typefaces are no words of a language. */
const FACE_NAMES = { times: 'Times New Roman', noto: 'Noto Serif', georgia: 'Georgia' } as const;

/** How the article is set, in a sheet that opens below its button; what is chosen shows at once. */
export function LookButton({ look, onChange }: LookButtonProps) {
  const { t } = useApp();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) sheet.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Arrows walk over the choices and letters choose none: nothing here is a command of the page.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span
      class="menu-box"
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="button button-quiet button-icon"
        aria-label={t('look_title')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={t('look_title')}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={ALargeSmall} />
      </button>
      {isOpen && (
        <div
          ref={sheet}
          id={id}
          class="look-sheet"
          role="group"
          aria-label={t('look_title')}
          onKeyDown={onKeyDown}
        >
          <Choice
            name="look_face"
            values={FACES}
            chosen={look.face}
            wordsOf={(face) => (face === 'sans' ? t('look_face_sans') : FACE_NAMES[face])}
            classOf={(face) => `face-${face}`}
            onChoose={(face) => onChange({ face })}
          />
          <SizeStep size={look.size} onChange={(size) => onChange({ size })} />
          <Choice
            name="look_width"
            values={WIDTHS}
            chosen={look.width}
            wordsOf={(width) => t(`look_width_${width}`)}
            onChoose={(width) => onChange({ width })}
          />
          <Choice
            name="look_line"
            values={LINES}
            chosen={look.line}
            wordsOf={(line) => t(`look_line_${line}`)}
            onChoose={(line) => onChange({ line })}
          />
          <Choice
            name="look_tone"
            values={TONES}
            chosen={look.tone}
            wordsOf={(tone) => t(`look_tone_${tone}`)}
            onChoose={(tone) => onChange({ tone })}
          />
          <button
            type="button"
            class="button button-quiet look-reset"
            onClick={() => onChange(DEFAULT_LOOK)}
          >
            {t('look_reset')}
          </button>
        </div>
      )}
    </span>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: MessageKey;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly wordsOf: (value: Value) => string;
  readonly classOf?: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, values, chosen, wordsOf, classOf, onChoose } = props;
  const { t } = useApp();
  return (
    <fieldset class="look-choice">
      <legend>{t(name)}</legend>
      <div class="look-segments">
        {values.map((value) => (
          <label key={value} class={`look-segment ${classOf?.(value) ?? ''}`}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{wordsOf(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SizeStep({
  size,
  onChange,
}: {
  readonly size: number;
  readonly onChange: (size: number) => void;
}) {
  const { t } = useApp();
  return (
    <div class="look-choice" role="group" aria-label={t('look_size')}>
      <span class="look-legend">{t('look_size')}</span>
      <div class="look-step">
        <button
          type="button"
          class="button button-icon"
          aria-label={t('look_smaller')}
          title={t('look_smaller')}
          disabled={size <= SMALLEST}
          onClick={() => onChange(size - 1)}
        >
          <Icon node={Minus} />
        </button>
        <output aria-live="polite">{size}</output>
        <button
          type="button"
          class="button button-icon"
          aria-label={t('look_larger')}
          title={t('look_larger')}
          disabled={size >= LARGEST}
          onClick={() => onChange(size + 1)}
        >
          <Icon node={Plus} />
        </button>
      </div>
    </div>
  );
}
