import { useState } from 'preact/hooks';
import type { ImportAct } from '../../../../lib/index.ts';
import type { ImportChoices } from '../../../../lib/extension/import/bring-in.ts';
import type { StorePlan } from '../../../../lib/extension/import/plan.ts';
import { useApp } from '../../../pages/app-context.ts';
import { useLive } from '../../../pages/use-live.ts';
import { listCollections } from '../../../../lib/extension/database/collections.ts';
import type { CsvChoices } from '../../../../lib/index.ts';
import type { ClipForm } from '../../../popup/state/clip-form.ts';
import { CollectionInput } from '../../../popup/views/collection-input.tsx';
import { TagInput } from '../../../popup/views/tag-input.tsx';
import type { Preview } from '../state/use-import.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { FaultList } from './fault-list.tsx';
import { PlanList, SHOWN_PLANS } from './plan-list.tsx';
import { ACT_WORDS } from './words.ts';

const EMPTY: ClipForm = { edits: {}, tags: [], collections: [], note: '' };
const ACTS: readonly ImportAct[] = ['add', 'same', 'revise', 'restore', 'repeat'];

export interface ImportPreviewProps {
  readonly preview: Preview;
  readonly onMapping: (file: string, choices: CsvChoices) => void;
  readonly onRun: (chosen: readonly StorePlan[], choices: ImportChoices) => void;
  readonly onBack: () => void;
}

/** Everything that an import would do, before anything is written. */
export function ImportPreview({ preview, onMapping, onRun, onBack }: ImportPreviewProps) {
  const { t, db } = useApp();
  const { plans, readings } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<StorePlan>>(
    // Tables of passages have a row for each: the later ones are repeats that bring something.
    () =>
      new Set(plans.filter(({ act, entry }) => act !== 'repeat' || entry.passages !== undefined)),
  );
  const [labels, setLabels] = useState(EMPTY);
  const [takesNewTexts, setTakesNewTexts] = useState(true);
  const [shown, setShown] = useState(SHOWN_PLANS);
  const known = useLive(() => listCollections(db), [db]);

  const onToggle = (plan: StorePlan) => {
    const next = new Set(chosen);
    if (!next.delete(plan)) next.add(plan);
    setChosen(next);
  };
  const run = () => {
    const names = (known ?? []).filter(({ id }) => labels.collections.includes(id));
    onRun(
      plans.filter((plan) => chosen.has(plan)),
      { tags: labels.tags, collections: names.map(({ name }) => name), takesNewTexts },
    );
  };
  const tables = readings.filter(({ format, result }) => format === 'csv' || isTable(result));
  return (
    <div class="import-preview">
      <section class="import-main">
        <p class="import-counts">
          {ACTS.map((act) => ({ act, count: plans.filter((plan) => plan.act === act).length }))
            .filter(({ count }) => count > 0)
            .map(({ act, count }) => (
              <span key={act} class={`import-act import-act-${act}`}>
                {t(ACT_WORDS[act])}: <strong>{count}</strong>
              </span>
            ))}
        </p>
        {tables.map(({ file, result }) => {
          const source = preview.files.find(({ name }) => name === file);
          return (
            source && (
              <ColumnMapping
                key={file}
                file={source}
                choices={preview.mappings.get(file) ?? {}}
                isOpen={!result.ok}
                onMapping={(choices) => onMapping(file, choices)}
              />
            )
          );
        })}
        <FaultList faults={preview.faults} readings={readings} />
        <PlanList plans={plans.slice(0, shown)} chosen={chosen} onToggle={onToggle} />
        {plans.length > shown && (
          <button type="button" class="button" onClick={() => setShown(shown + SHOWN_PLANS)}>
            {t('import_more', plans.length - shown)}
          </button>
        )}
      </section>
      <aside class="import-side">
        <h2>{t('pick_labels')}</h2>
        <TagInput form={labels} suggestions={[]} onChange={setLabels} />
        <CollectionInput form={labels} onChange={setLabels} />
        {plans.some(({ act }) => act === 'revise') && (
          <label class="import-option">
            <input
              type="checkbox"
              checked={takesNewTexts}
              onChange={() => setTakesNewTexts(!takesNewTexts)}
            />
            {t('import_takes_new')}
          </label>
        )}
        <button
          type="button"
          class="button button-primary"
          disabled={chosen.size === 0}
          onClick={run}
        >
          {t('import_run', chosen.size)}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {t('import_again')}
        </button>
        <p class="quiet">{t('import_nothing_yet')}</p>
      </aside>
    </div>
  );
}

function isTable(result: Preview['readings'][number]['result']): boolean {
  return !result.ok && result.reason === 'missing-column';
}
