import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readClip } from '../../../lib/extension/database/clip-view.ts';
import {
  type ClipChange,
  editClip,
  trashClip,
  undoSave,
} from '../../../lib/extension/database/edit-clip.ts';
import { writeDraft } from '../../../lib/extension/database/drafts.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { send } from '../../../lib/extension/messages/send.ts';
import type { PageReading } from '../../../lib/extension/messages/table.ts';
import { readSettings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { changeOf, mergeChanges, savedForm } from '../state/clip-form.ts';
import { CiteMenu } from '../../pages/cite-menu.tsx';
import { latestWrite } from '../../pages/latest-write.ts';
import { dayWords } from '../../pages/moment-words.ts';
import { extensionUrl, readerAddress } from '../../pages/reader-address.ts';
import { KeptFiles } from '../../pages/kept-files.tsx';
import { MissingPictures } from '../../pages/missing-pictures.tsx';
import { useLazy } from '../../pages/use-lazy.ts';
import { useOnce } from '../../pages/use-once.ts';
import { ClipEditor, type MarkKnown } from './clip-editor.tsx';
import { PageLine } from './page-line.tsx';

export interface SavedClipProps {
  readonly row: ClipRow;
  readonly reading: PageReading;
  readonly markKnown: MarkKnown;
  readonly reread: () => void;
}

/** Comparing comes behind the first paint, with its style. */
const loadChanged = () => import('./changed-line.tsx');

/** Milliseconds after a saving in which the popup offers to take the saving back. */
const JUST_NOW = 10 * 60_000;

/** The editor of a saved clip: every change is written at once. */
export function SavedClip({ row, reading, markKnown, reread }: SavedClipProps) {
  const { t, db, tabId } = useApp();
  const stored = useOnce(() => db.revisions.get([row.id, row.revision]));
  const images = useOnce(() => readClip(db, row.id))?.images;
  const changed = useLazy(loadChanged);
  const [form, setForm] = useState(() => savedForm(row));
  const [problem, setProblem] = useState(false);
  const openLink = useRef<HTMLAnchorElement>(null);
  useEffect(() => openLink.current?.focus(), [stored]);
  const write = useMemo(
    () =>
      latestWrite(
        (change: ClipChange) => editClip(db, row.id, change, new Date().toISOString()),
        (error) => {
          console.error(error);
          setProblem(true);
        },
        mergeChanges,
      ),
    [db, row.id],
  );

  /** What was typed stays, as the draft of the page. */
  const takeBack = async (act: (now: string) => Promise<void>) => {
    const now = new Date().toISOString();
    await act(now);
    await writeDraft(db, { address: row.address, editedAt: now, ...form });
    if (tabId !== null) await send('refresh-icon', { tabId });
    reread();
  };

  const saveRevision = async () => {
    if (reading.article === null) return;
    const { tags, collections, note } = form;
    const { keepFiles } = await readSettings();
    const jobId = crypto.randomUUID();
    const answer = await send('save-clip', {
      jobId,
      tabId,
      article: reading.article,
      edits: {},
      tags: [...tags],
      collections: [...collections],
      note,
      files: keepFiles ? reading.article.attachments.map(({ url }) => url) : [],
    });
    if (answer.ok) reread();
    else setProblem(true);
  };

  if (stored === undefined) return null;
  const isChanged = reading.saved?.isChanged === true;
  return (
    <div class="clip">
      <PageLine
        state={isChanged ? 'changed' : 'saved'}
        portal={reading.detection.portal}
        words={t('saved_at', savedTime(stored.savedAt))}
      >
        {Date.now() - Date.parse(stored.savedAt) < JUST_NOW ? (
          <button
            type="button"
            class="button button-link"
            onClick={() =>
              void takeBack((now) => undoSave(db, { clipId: row.id, revision: row.revision }, now))
            }
          >
            {t('action_undo')}
          </button>
        ) : (
          <button
            type="button"
            class="button button-link"
            onClick={() => void takeBack((now) => trashClip(db, row.id, now))}
          >
            {t('action_trash')}
          </button>
        )}
      </PageLine>
      {isChanged && changed && (
        <changed.ChangedLine
          saved={stored.article}
          now={reading.article}
          onSave={() => void saveRevision()}
        />
      )}
      <div class="clip-fields">
        <MissingPictures row={row} tabId={tabId} />
        <ClipEditor
          article={stored.article}
          form={form}
          onChange={(next) => {
            setForm(next);
            write(changeOf(form, next));
          }}
          pictures={{ images: images ?? {} }}
          markKnown={markKnown}
          files={
            stored.article.attachments.length > 0 && <KeptFiles clipId={row.id} tabId={tabId} />
          }
        />
      </div>
      <footer class="clip-foot">
        {problem && (
          <p class="problem" role="alert">
            {t('save_failed_storage')}
          </p>
        )}
        <a
          ref={openLink}
          class="button button-primary"
          href={readerAddress(row.id)}
          onClick={(event) => {
            event.preventDefault();
            void browser.tabs.create({ url: extensionUrl(readerAddress(row.id)) });
          }}
        >
          {t('action_open')}
        </a>
        <CiteMenu
          clips={async () => {
            const read = await readClip(db, row.id);
            return read === undefined ? [] : [read.clip];
          }}
          isAbove
          isSmall
        />
      </footer>
    </div>
  );
}

/** `09:41` for a saving of today, with the day before it for an older one. */
function savedTime(iso: string): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? time : `${dayWords(iso, 'vi')} ${time}`;
}
