import { useId } from 'preact/hooks';
import { SHELF_COLORS, type ShelfColor } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

export interface ColorChoiceProps {
  readonly color: ShelfColor | null;
  readonly onColor: (color: ShelfColor | null) => void;
}

const WORDS = {
  red: 'color_red',
  amber: 'color_amber',
  green: 'color_green',
  teal: 'color_teal',
  blue: 'color_blue',
  violet: 'color_violet',
  grey: 'color_grey',
} as const;

/** A colour for a collection or a tag, each with its name. */
export function ColorChoice({ color, onColor }: ColorChoiceProps) {
  const { t } = useApp();
  const name = useId();
  const dot = (value: ShelfColor | null, words: string) => (
    <label key={words} class="color-dot" title={words}>
      <input type="radio" name={name} checked={color === value} onChange={() => onColor(value)} />
      <span class="nav-dot" data-color={value ?? 'none'} />
      <span class="visually-hidden">{words}</span>
    </label>
  );
  return (
    <fieldset class="color-choice">
      <legend class="field-label">{t('color')}</legend>
      {dot(null, t('color_none'))}
      {SHELF_COLORS.map((each) => dot(each, t(WORDS[each])))}
    </fieldset>
  );
}
