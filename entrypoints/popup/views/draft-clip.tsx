import { useMemo, useRef, useState } from 'preact/hooks';
import { addressKey, type Article, canKeep } from '../../../lib/index.ts';
import { readDraft, writeDraft } from '../../../lib/extension/database/drafts.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { send } from '../../../lib/extension/messages/send.ts';
import type { PageReading, SaveFailure } from '../../../lib/extension/messages/table.ts';
import { type Settings, writeSettings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { type ClipForm, draftForm } from '../state/clip-form.ts';
import { latestWrite } from '../../pages/latest-write.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import { useOnce } from '../../pages/use-once.ts';
import { ClipEditor, type MarkKnown } from './clip-editor.tsx';
import { SecrecyGate } from './secrecy-gate.tsx';

export interface DraftClipProps {
  readonly reading: PageReading;
  readonly article: Article;
  readonly settings: Settings;
  readonly markKnown: MarkKnown;
}

/** Comes behind the first paint, which leaves room for it. */
const loadFiles = () => import('./file-choice.tsx');

const FAILURES: Record<SaveFailure | 'unknown', MessageKey> = {
  quota: 'save_failed_quota',
  storage: 'save_failed_storage',
  newer: 'error_store_newer',
  invalid: 'save_failed_storage',
  unknown: 'save_unknown',
};

/** A page that is not saved yet: its fields, kept as a draft with each keystroke, and the button. */
export function DraftClip({ reading, article, settings, markKnown }: DraftClipProps) {
  const { db } = useApp();
  const address = addressKey(reading.url);
  const draft = useOnce(async () => (await readDraft(db, address)) ?? null);
  if (draft === undefined) return null;
  const files = settings.keepFiles ? article.attachments.map(({ url }) => url) : [];
  const form = draftForm(draft ?? undefined, settings.lastCollection, files);
  return <DraftForm reading={reading} article={article} initial={form} markKnown={markKnown} />;
}

interface DraftFormProps {
  readonly reading: PageReading;
  readonly article: Article;
  readonly initial: ClipForm;
  readonly markKnown: MarkKnown;
}

function DraftForm({ reading, article, initial, markKnown }: DraftFormProps) {
  const { t, db, tabId } = useApp();
  const [form, setForm] = useState(initial);
  // Ctrl+Enter saves in the same turn in which it ends what is being typed.
  const latest = useRef(initial);
  const [state, setState] = useState<'open' | 'saving' | SaveFailure | 'unknown'>('open');
  const [reason, setReason] = useState('');
  const jobId = useRef(crypto.randomUUID());
  const keep = useMemo(
    () =>
      latestWrite(
        (next: ClipForm) =>
          writeDraft(db, {
            address: addressKey(reading.url),
            editedAt: new Date().toISOString(),
            ...next,
          }),
        console.error,
      ),
    [db, reading.url],
  );
  const hasFiles = article.attachments.some(({ type }) => canKeep(type));
  const files = useLazy(loadFiles, undefined, hasFiles);
  const mark = reading.detection.secrecyMark;
  const isBlocked = mark !== null && reason.trim().length < 10;

  const change = (next: ClipForm) => {
    latest.current = next;
    setForm(next);
    keep(next);
  };

  const save = async () => {
    if (state === 'saving' || isBlocked) return;
    setState('saving');
    const typed = latest.current;
    const note =
      mark === null ? typed.note : [t('secrecy_note', mark, reason), typed.note].join('\n');
    try {
      // The same job id again after a failure: whatever was committed is not saved twice.
      const answer = await send('save-clip', {
        jobId: jobId.current,
        tabId,
        article,
        ...typed,
        note: note.trim(),
      });
      if (!answer.ok) setState(answer.reason);
      else await remember(article, typed);
    } catch (error) {
      console.error(error);
      setState('unknown');
    }
  };

  const failure = state === 'open' || state === 'saving' ? undefined : FAILURES[state];
  return (
    <form
      class="clip"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit();
      }}
    >
      <div class="clip-fields">
        {mark !== null && <SecrecyGate mark={mark} reason={reason} onReason={setReason} />}
        <ClipEditor
          article={article}
          form={form}
          onChange={change}
          pictures={{ tabId }}
          markKnown={markKnown}
          files={
            hasFiles && (
              <section class="file-choice">
                {files && (
                  <files.FileChoice
                    attachments={article.attachments}
                    chosen={form.files ?? []}
                    onChoose={(chosen) => change({ ...form, files: chosen })}
                  />
                )}
              </section>
            )
          }
        />
      </div>
      <footer class="clip-foot">
        {failure !== undefined && (
          <p class="problem" role="alert">
            {t(failure)}
          </p>
        )}
        <button
          type="submit"
          class="button button-primary"
          ref={(button) => {
            if (document.activeElement === document.body) button?.focus();
          }}
          disabled={state === 'saving' || isBlocked}
        >
          {state === 'saving' ? t('action_saving') : t('action_save')}
        </button>
        <span class="key-hint">{t('key_save')}</span>
      </footer>
    </form>
  );
}

/** What is taken for the next page as well; a page without files says nothing of them. */
async function remember({ attachments }: Article, { collections, tags, files = [] }: ClipForm) {
  const hasFiles = attachments.some(({ type }) => canKeep(type));
  await writeSettings({
    lastCollection: collections.at(-1) ?? null,
    lastTags: [...tags],
    ...(hasFiles && { keepFiles: files.length > 0 }),
  });
}
