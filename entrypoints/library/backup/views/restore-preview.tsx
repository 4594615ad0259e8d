import { useState } from 'preact/hooks';
import type { MergeField } from '../../../../lib/extension/backup/compare-clip.ts';
import type { Pick, PickOf } from '../../../../lib/extension/backup/merge-clip.ts';
import type { PlannedClip, RestorePlan } from '../../../../lib/extension/backup/plan.ts';
import { useApp } from '../../../pages/app-context.ts';
import type { RestoreChoices } from '../state/use-restore.ts';
import { ConflictRow } from './conflict-row.tsx';
import { NewRow } from './new-row.tsx';
import { PickSelect } from './pick-select.tsx';
import { timeWords } from '../../../pages/moment-words.ts';

/** Clips listed at once of each kind. */
const SHOWN = 50;

export interface RestorePreviewProps {
  readonly name: string;
  readonly plan: RestorePlan;
  readonly onRun: (choices: RestoreChoices) => void;
  readonly onBack: () => void;
}

type Picks = ReadonlyMap<string, ReadonlyMap<MergeField, Pick>>;

/** What a backup would do, clip by clip and field by field, before anything is written. */
export function RestorePreview({ name, plan, onRun, onBack }: RestorePreviewProps) {
  const { t, language } = useApp();
  const [general, setGeneral] = useState<Pick>('both');
  const [picks, setPicks] = useState<Picks>(new Map());
  const [leaves, setLeaves] = useState<ReadonlySet<string>>(new Set());
  const [takesSettings, setTakesSettings] = useState(plan.isEmptyStore);
  const [shown, setShown] = useState(SHOWN);
  const of = (act: PlannedClip['act']) => plan.clips.filter((clip) => clip.act === act);
  const [fresh, differing, same] = [of('new'), of('differs'), of('same')];
  const trashed = fresh.filter(({ isTrashed }) => isTrashed).length;

  const onLeave = (id: string): void => {
    const next = new Set(leaves);
    if (!next.delete(id)) next.add(id);
    setLeaves(next);
  };
  const onPick = (id: string, field: MergeField, pick: Pick | null): void => {
    const own = new Map(picks.get(id));
    if (pick === null) own.delete(field);
    else own.set(field, pick);
    setPicks(new Map([...picks, [id, own]]));
  };
  const pick =
    (id: string): PickOf =>
    (field) =>
      picks.get(id)?.get(field) ?? general;

  const { collections, tags, rules, taught, drafts } = plan.newLabels;
  const labels = [
    collections > 0 && t('restore_new_collections', collections),
    tags > 0 && t('restore_new_tags', tags),
    rules > 0 && t('restore_new_rules', rules),
    taught > 0 && t('restore_new_taught', taught),
    drafts > 0 && t('restore_new_drafts', drafts),
  ].filter((words) => words !== false);
  const coming = fresh.length + differing.length - leaves.size;
  const isNothingNew = fresh.length + differing.length === 0 && labels.length === 0;
  return (
    <div class="restore-preview">
      <p class="quiet">
        {name} · {t('restore_made', timeWords(plan.backup.manifest.createdAt, language))}
      </p>
      <p class="restore-counts">
        <Count kind="new" words={t('restore_new', fresh.length)} />
        {differing.length > 0 && (
          <Count kind="differs" words={t('restore_differs', differing.length)} />
        )}
        {same.length > 0 && <Count kind="same" words={t('restore_same', same.length)} />}
      </p>
      {trashed > 0 && <p class="quiet">{t('restore_trashed', trashed)}</p>}
      {labels.length > 0 && <p class="quiet">{t('restore_labels', labels.join(', '))}</p>}
      {differing.length > 0 && (
        <>
          <div class="restore-general">
            <PickSelect
              label={t('restore_general')}
              value={general}
              general={null}
              onPick={(value) => setGeneral(value ?? 'both')}
            />
          </div>
          <ul role="list" class="restore-list">
            {differing.slice(0, shown).map((clip) => (
              <ConflictRow
                key={clip.id}
                clip={clip}
                isLeft={leaves.has(clip.id)}
                general={general}
                picks={picks.get(clip.id)}
                onLeave={() => onLeave(clip.id)}
                onPick={(field, value) => onPick(clip.id, field, value)}
              />
            ))}
          </ul>
        </>
      )}
      {fresh.length > 0 && (
        <ul role="list" class="restore-list">
          {fresh.slice(0, shown).map((clip) => (
            <NewRow
              key={clip.id}
              clip={clip}
              isLeft={leaves.has(clip.id)}
              onLeave={() => onLeave(clip.id)}
            />
          ))}
        </ul>
      )}
      {Math.max(fresh.length, differing.length) > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + SHOWN)}>
          {t('import_more', Math.max(fresh.length, differing.length) - shown)}
        </button>
      )}
      <label class="backup-option">
        <input
          type="checkbox"
          checked={takesSettings}
          onChange={() => setTakesSettings(!takesSettings)}
        />
        {t('restore_settings')}
      </label>
      {isNothingNew && <p>{t('restore_nothing_new')}</p>}
      <div class="backup-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={isNothingNew && !takesSettings}
          onClick={() => onRun({ leaves, pick, takesSettings })}
        >
          {t(plan.isEmptyStore ? 'restore_run' : 'restore_merge', coming)}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {t('import_again')}
        </button>
        <span class="quiet">{t('import_nothing_yet')}</span>
      </div>
    </div>
  );
}

function Count({ kind, words }: { readonly kind: string; readonly words: string }) {
  return <span class={`restore-count restore-count-${kind}`}>{words}</span>;
}
