import { useMemo } from 'preact/hooks';
import { type Clip, DEFAULT_PATTERN } from '../../../lib/index.ts';
import { arrangeClips } from '../../../lib/extension/database/edit-parts.ts';
import { useApp } from '../../pages/app-context.ts';
import type { ExportSource } from '../../pages/export-address.ts';
import { pageNumberHint } from '../../pages/page-numbers.ts';
import { choicesFor, clipForms, hasContents, registerForms } from '../state/export-forms.ts';
import { useItems } from '../state/use-items.ts';
import { useMaterial } from '../state/use-material.ts';
import { type Memory, useMemory } from '../state/use-memory.ts';
import { useOffice } from '../state/use-office.ts';
import { useSections } from '../state/use-sections.ts';
import { type Order, orderKey, useRun } from '../state/use-run.ts';
import { FormList } from './form-list.tsx';
import { ItemList } from './item-list.tsx';
import { NameField } from './name-field.tsx';
import { OfficeFields } from './office-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import { Preview } from './preview.tsx';
import { RunBar } from './run-bar.tsx';
import { SourceChoice } from './source-choice.tsx';

export interface ExportDialogProps {
  readonly source: ExportSource;
  readonly onSource: (source: ExportSource) => void;
}

/** Everything that is decided before things are handed on as a file, and what it will look like. */
export function ExportDialog(props: ExportDialogProps) {
  const memory = useMemory();
  return memory === undefined ? <main aria-busy /> : <Dialog memory={memory} {...props} />;
}

function Dialog(props: ExportDialogProps & { readonly memory: Memory }) {
  const { source: from, onSource, memory } = props;
  const { t, db } = useApp();
  const { change } = memory;
  const { choices: remembered, fileName } = memory.memory;
  const items = useItems(from, (ids) => {
    // The order of a collection is its own, wherever it was made.
    if (from.kind === 'collection') void arrangeClips(db, from.id, ids);
  });
  const material = useMaterial(items?.source);
  const { office, policy, setOffice } = useOffice();
  const run = useRun();

  const isRegister = from.kind === 'register';
  const forms = isRegister ? registerForms : clipForms;
  const form = forms.find(({ id }) => id === memory.memory.format) ?? forms[0];
  const template = memory.template;
  const answers = form && remembered[form.id];
  const choices = useMemo(() => {
    const kept = template === null ? {} : { 'own-template': template.bytes };
    return form === undefined ? {} : choicesFor(form, { ...answers, ...kept });
  }, [form, answers, template]);
  const ids = useMemo(() => items?.items.map(({ id }) => id) ?? [], [items]);
  const clips = useMemo(
    (): Clip[] => ids.flatMap((id) => material?.clips.get(id) ?? []),
    [material, ids],
  );
  const sections = useSections(items, material, form, choices);
  const list = useMemo(
    () => items && sections && <ItemList items={items} sections={sections} />,
    [items, sections],
  );
  if (form === undefined) return null;

  const title = items?.source.title ?? '';
  const lacksTemplate = choices['template'] === 'own' && template === null;
  const kind = isRegister ? 'register' : 'clips';
  const collection = items?.source.collection ?? null;
  const collectionId = collection?.id ?? null;
  const hint = form.id === 'pdf' ? pageNumberHint(hasContents(form, choices, ids.length)) : null;
  const order: Order = { kind, form, title, ids, collectionId, choices, fileName };
  return (
    <div class="export">
      <header class="export-head">
        <strong class="brand">{t('app_name')}</strong>
        <h1>{t('export_title')}</h1>
        <a href="/library.html">{t('open_library')}</a>
      </header>
      <main class="export-columns">
        <section class="export-what" aria-label={t('export_what')}>
          <SourceChoice source={from} onSource={onSource} />
          {list}
        </section>
        <section class="export-how" aria-label={t('export_how')}>
          <FormList forms={forms} chosen={form} onChoose={({ id }) => change({ format: id })} />
          <OptionFields form={form} choices={choices} memory={memory} />
          {form.options.some(({ key }) => key === 'layout') && choices['template'] !== 'own' && (
            <OfficeFields office={office} policy={policy} onOffice={setOffice} />
          )}
          <NameField
            pattern={fileName}
            example={{ title, clips, fileName: fileName.trim() || DEFAULT_PATTERN }}
            extension={form.extension}
            onPattern={(next) => change({ fileName: next })}
          />
        </section>
        <Preview
          form={form}
          title={title}
          clips={clips}
          keys={ids}
          collection={collection}
          register={material?.register ?? []}
          isReady={material !== undefined}
          choices={choices}
          office={office}
        />
      </main>
      <RunBar
        run={run}
        form={form}
        count={ids.length}
        isRegister={isRegister}
        problem={lacksTemplate ? t('export_needs_template') : null}
        hint={hint === null ? null : t(hint)}
        clips={clips}
        isDone={run.state.kind === 'done' && run.state.of === orderKey(order)}
        onStart={() => run.start(order)}
      />
    </div>
  );
}
