import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { TAUGHT_FIELDS, type TaughtElements } from '../../lib/index.ts';
import { FIELD_NAMES } from './words.ts';

/** Frames on the page: what was chosen, each with its name, and what would be taken now. */
export function Frames(props: {
  readonly t: Translate;
  readonly chosen: TaughtElements;
  readonly candidate: Element | null;
}) {
  const { t, chosen, candidate } = props;
  return (
    <>
      {TAUGHT_FIELDS.map((field) => {
        const element = chosen[field];
        if (element === undefined || element === candidate) return null;
        return (
          <div key={field} class="frame frame-chosen" style={boxOf(element)}>
            <span class={isNarrow(element) ? 'frame-name frame-name-beside' : 'frame-name'}>
              {t(FIELD_NAMES[field])}
            </span>
          </div>
        );
      })}
      {candidate !== null && <div class="frame" data-frame="candidate" style={boxOf(candidate)} />}
    </>
  );
}

/** Where there is room beside a part, its name does not cover it. */
function isNarrow(element: Element): boolean {
  return element.getBoundingClientRect().width < innerWidth * 0.35;
}

function boxOf(element: Element): Record<string, string> {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    left: `${left - 3}px`,
    top: `${top - 3}px`,
    width: `${width + 6}px`,
    height: `${height + 6}px`,
  };
}
