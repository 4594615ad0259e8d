import { useMemo } from 'preact/hooks';
import { compareArticles, type Comparison, isDifferent } from '../../../lib/index.ts';
import type { RevisionRow } from '../../../lib/extension/database/schema.ts';
import type { Translate } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { timeWords } from '../../pages/moment-words.ts';

export interface RevisionListProps {
  /** The newest first. */
  readonly revisions: readonly RevisionRow[];
  readonly shown: number;
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}

/** When a page was saved, and what each saving brought. */
export function RevisionList({ revisions, shown, chosen, onChoose }: RevisionListProps) {
  const { t, language } = useApp();
  const said = useMemo(
    () =>
      revisions.map((revision, at) => {
        const older = revisions[at + 1];
        return older === undefined
          ? t('revision_first')
          : summary(compareArticles(older.article, revision.article), t);
      }),
    [revisions, t],
  );
  return (
    <ol class="revision-list" role="list" reversed>
      {revisions.map(({ number, savedAt }, at) => (
        <li key={number}>
          <button
            type="button"
            class="revision-choice"
            aria-pressed={number === chosen}
            onClick={() => onChoose(number)}
          >
            <span class="revision-name">
              {t('revision_name', number)}
              {number === shown && <span class="revision-mark">{t('revision_shown')}</span>}
            </span>
            <span class="quiet">{timeWords(savedAt, language)}</span>
            <span class="quiet">{said[at]}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What changed, in a few words: fields, paragraphs, pictures, files. */
function summary(comparison: Comparison, t: Translate): string {
  if (!isDifferent(comparison)) return t('diff_same');
  const { fields, changedParagraphs, images, attachments } = comparison;
  const pictures = images.added.length + images.removed.length;
  const files = attachments.added.length + attachments.removed.length;
  const parts = [
    changedParagraphs > 0 ? t('diff_paragraphs', changedParagraphs) : '',
    fields.some(({ field }) => field === 'title') ? t('field_title').toLowerCase() : '',
    fields.some(({ field }) => field !== 'title') ? t('diff_fields') : '',
    pictures > 0 ? t('diff_pictures', pictures) : '',
    files > 0 ? t('diff_files', files) : '',
  ];
  return t('diff_summary', parts.filter((part) => part !== '').join(', '));
}
