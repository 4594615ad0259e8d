import type { Difference, MergeField } from '../../../../lib/extension/backup/compare-clip.ts';
import type { Pick } from '../../../../lib/extension/backup/merge-clip.ts';
import type { PlannedClip } from '../../../../lib/extension/backup/plan.ts';
import type { MessageKey } from '../../../../lib/extension/i18n/translate.ts';
import { type App, useApp } from '../../../pages/app-context.ts';
import { PickSelect } from './pick-select.tsx';
import { timeWords } from '../../../pages/moment-words.ts';
import { FIELD_WORDS, PICK_WORDS } from './words.ts';

export interface ConflictRowProps {
  readonly clip: PlannedClip;
  readonly isLeft: boolean;
  readonly general: Pick;
  readonly picks: ReadonlyMap<MergeField, Pick> | undefined;
  readonly onLeave: () => void;
  readonly onPick: (field: MergeField, pick: Pick | null) => void;
}

/** Fields of which both sides can be kept. */
const TWOFOLD: ReadonlySet<MergeField> = new Set([
  'text',
  'tags',
  'collections',
  'note',
  'highlights',
]);

/** A clip that the file has otherwise: field by field, here and there, and what becomes of it. */
export function ConflictRow(props: ConflictRowProps) {
  const { clip, isLeft, general, picks, onLeave, onPick } = props;
  const app = useApp();
  const { t } = app;
  return (
    <li>
      <div class="restore-row">
        <input type="checkbox" aria-label={clip.title} checked={!isLeft} onChange={onLeave} />
        <details class="restore-row-text">
          <summary>
            {clip.title}
            <span class="quiet">
              {' '}
              {clip.differences.map(({ field }) => t(FIELD_WORDS[field])).join(', ')}
            </span>
          </summary>
          <table class="restore-fields">
            <thead>
              <tr>
                <th scope="col">{t('restore_column_field')}</th>
                <th scope="col">{t('restore_column_mine')}</th>
                <th scope="col">{t('restore_column_theirs')}</th>
                <th scope="col">{t('restore_column_pick')}</th>
              </tr>
            </thead>
            <tbody>
              {clip.differences.map((difference) => (
                <tr key={difference.field}>
                  <th scope="row">{t(FIELD_WORDS[difference.field])}</th>
                  <td>{sideWords(app, difference, difference.mine)}</td>
                  <td>{sideWords(app, difference, difference.theirs)}</td>
                  <td>
                    <PickSelect
                      label={t('restore_column_pick')}
                      value={picks?.get(difference.field) ?? null}
                      general={t(generalWords(general, difference.field))}
                      picks={
                        TWOFOLD.has(difference.field)
                          ? ['both', 'mine', 'theirs']
                          : ['mine', 'theirs']
                      }
                      onPick={(pick) => onPick(difference.field, pick)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
        <span class="restore-count restore-count-differs">
          {t(clip.differences.some((d) => d.isConflict) ? 'restore_conflict' : 'restore_adds')}
        </span>
      </div>
    </li>
  );
}

/** What the choice for all comes to where only one of both can be. */
function generalWords(general: Pick, field: MergeField): MessageKey {
  if (general !== 'both' || TWOFOLD.has(field)) return PICK_WORDS[general];
  return field === 'trash' ? 'action_restore' : 'restore_pick_mine';
}

const STATUS_WORDS: Readonly<Record<string, MessageKey>> = {
  unread: 'status_unread',
  read: 'status_read',
  todo: 'status_todo',
  done: 'status_done',
};

/** One side of a field as a person reads it. */
function sideWords({ t, language }: App, { field }: Difference, told: string): string {
  if (field === 'trash') {
    return told === '' ? t('restore_alive') : t('restore_deleted', timeWords(told, language));
  }
  if (told === '') return t('restore_none');
  if (field === 'text') {
    const [title = '', at = '', words = ''] = told.split('\n');
    return t('restore_text', title, Number(words), timeWords(at, language));
  }
  if (field === 'body') return t('restore_body', Number(told));
  const status = field === 'status' ? STATUS_WORDS[told] : undefined;
  return status === undefined ? told : t(status);
}
