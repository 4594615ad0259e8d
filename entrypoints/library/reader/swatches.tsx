import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

export interface SwatchesProps {
  readonly label: string;
  /** The colour in force, or null where there is none yet. */
  readonly color: HighlightColor | null;
  readonly onChoose: (color: HighlightColor) => void;
}

/** The four colours of highlights, each with its key. */
export function Swatches({ label, color, onChoose }: SwatchesProps) {
  const { t } = useApp();
  return (
    <span class="swatches" role="group" aria-label={label}>
      {HIGHLIGHT_COLORS.map((each, at) => (
        <button
          key={each}
          type="button"
          class={`swatch swatch-${each}`}
          aria-label={t(`mark_${each}`)}
          aria-pressed={each === color}
          title={`${t(`mark_${each}`)} (${at + 1})`}
          onClick={() => onChoose(each)}
        />
      ))}
    </span>
  );
}
