import { ChipInput } from '../../../components/chip-input.tsx';
import {
  areOfOneKind,
  displayDate,
  plainCompletion,
  type RegisterEntry,
} from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

const MANY = 8;

export interface MergeInputProps {
  readonly entry: RegisterEntry;
  readonly entries: readonly RegisterEntry[];
  readonly onMerge: (target: RegisterEntry) => void;
}

/** Chooses the document of its kind that this one is the same as; those of its number come first. */
export function MergeInput({ entry, entries, onMerge }: MergeInputProps) {
  const { t } = useApp();
  const others = entries
    .filter((other) => other.key !== entry.key && areOfOneKind(other, entry))
    .toSorted((a, b) => Number(isNear(b, entry)) - Number(isNear(a, entry)))
    .map((other) => ({
      key: other.key,
      text: other.title,
      hint: [other.date && displayDate(other.date), other.issuer].filter(Boolean).join(' · '),
      other,
    }));
  const complete = plainCompletion(others);
  return (
    <div class="field merge">
      <span class="field-label">{t('document_merge')}</span>
      <ChipInput
        label={t('document_merge')}
        placeholder={t('placeholder_merge')}
        items={[]}
        complete={(text) => complete(text, MANY)}
        mustMatch
        onAdd={(_text, key) => {
          const chosen = others.find((option) => option.key === key);
          if (chosen !== undefined) onMerge(chosen.other);
        }}
        onRemove={() => undefined}
        removeLabel={() => ''}
      />
    </div>
  );
}

const isNear = (a: RegisterEntry, b: RegisterEntry): boolean =>
  a.type === b.type && a.document.number === b.document.number;
