import { useRef } from 'preact/hooks';
import { displayDate } from '../../../lib/index.ts';
import {
  type Candidate,
  type Keys,
  type Obstacle,
  withAll,
  withRange,
} from '../../../lib/extension/batch/choose.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';

const OBSTACLES: Record<Obstacle, MessageKey> = {
  'other-site': 'pick_other_site',
  unreachable: 'pick_unreachable',
  asleep: 'pick_asleep',
  'no-article': 'pick_no_article',
};

export interface PickerListProps {
  readonly shown: readonly Candidate[];
  readonly chosen: Keys;
  readonly onChosen: (chosen: Keys) => void;
}

/**
 * The pages to choose from. A click or the space bar chooses one, with Shift all from the last one on;
 * arrows, Home and End move, with Shift they choose on the way, Ctrl+A chooses all.
 */
export function PickerList({ shown, chosen, onChosen }: PickerListProps) {
  const list = useRef<HTMLUListElement>(null);
  const anchor = useRef<string | null>(null);

  const set = (key: string, isChosen: boolean, isRange: boolean) => {
    const from = isRange ? (anchor.current ?? key) : key;
    anchor.current = key;
    onChosen(withRange(chosen, shown, { from, to: key }, isChosen));
  };

  const move = (event: KeyboardEvent) => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onChosen(withAll(chosen, shown));
      return;
    }
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])];
    const at = boxes.findIndex((box) => box === document.activeElement);
    const last = boxes.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    const box = to === undefined ? undefined : boxes[Math.max(0, Math.min(to, last))];
    if (box === undefined) return;
    event.preventDefault();
    box.focus();
    if (!event.shiftKey) return;
    anchor.current ??= boxes[at]?.value ?? box.value;
    const { current: from } = anchor;
    anchor.current = box.value;
    onChosen(withRange(chosen, shown, { from, to: box.value }, true));
  };

  return (
    <ul ref={list} role="list" class="pick-list" onKeyDown={move}>
      {shown.map((one) => (
        <Row key={one.key} one={one} isChosen={chosen.has(one.key)} onSet={set} />
      ))}
    </ul>
  );
}

function Row(props: {
  readonly one: Candidate;
  readonly isChosen: boolean;
  readonly onSet: (key: string, isChosen: boolean, isRange: boolean) => void;
}) {
  const { t } = useApp();
  const { key, url, title, date, obstacle, isSaved } = props.one;
  return (
    <li class="pick-row">
      <label>
        <input
          type="checkbox"
          value={key}
          checked={props.isChosen}
          disabled={obstacle !== null}
          onClick={(event) => props.onSet(key, event.currentTarget.checked, event.shiftKey)}
        />
        <span class="pick-date">
          {date !== null ? displayDate(date.slice(0, 10)) : obstacle === null && t('pick_no_date')}
        </span>
        <span class="pick-title">{title}</span>
      </label>
      {isSaved && <span class="pick-state pick-saved">{t('pick_saved')}</span>}
      {obstacle !== null && (
        <span
          class="pick-state"
          title={obstacle === 'other-site' ? t('pick_other_site_hint') : undefined}
        >
          {t(OBSTACLES[obstacle])}
        </span>
      )}
      {obstacle === 'other-site' && (
        <a class="pick-open" href={url} target="_blank" rel="noopener noreferrer">
          {t('action_open_tab')}
        </a>
      )}
    </li>
  );
}
