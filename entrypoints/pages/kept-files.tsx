import './kept-files.css';
import { useState } from 'preact/hooks';
import { type Attachment, canKeep } from '../../lib/index.ts';
import { readClip } from '../../lib/extension/database/clip-view.ts';
import { cancelFile, fileJobsOf } from '../../lib/extension/database/file-jobs.ts';
import { keptFiles } from '../../lib/extension/database/kept-files.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { send } from '../../lib/extension/messages/send.ts';
import { useApp } from './app-context.ts';
import { KeptFileRow } from './kept-file-row.tsx';
import { saveKeptFile } from './open-kept-file.ts';
import { useLive } from './use-live.ts';

export interface KeptFilesProps {
  readonly clipId: string;
  /** The tab that shows the clip's page, or null where one has to be opened. */
  readonly tabId: number | null;
}

/** The attachments of a clip: which are kept, which are on their way, which failed and why. */
export function KeptFiles({ clipId, tabId }: KeptFilesProps) {
  const { t, db } = useApp();
  const [problem, setProblem] = useState<'file_page_unreachable' | 'file_damaged' | null>(null);
  const read = useLive(() => readFiles(db, clipId), [clipId]);
  if (read === undefined || read.attachments.length === 0) return null;
  const { attachments, kept, jobs } = read;
  const open = attachments.filter(
    ({ url, type }) =>
      canKeep(type) && !kept.has(url) && (jobs.get(url)?.state ?? 'failed') === 'failed',
  );
  const keep = async (files: readonly Attachment[]) => {
    setProblem(null);
    try {
      const urls = files.map(({ url }) => url);
      const answer = await send('keep-files', { clipId, urls, tabId });
      if (!answer.ok) setProblem('file_page_unreachable');
    } catch (error) {
      console.error(error);
      setProblem('file_page_unreachable');
    }
  };
  const download = async (file: Attachment, hash: string) => {
    const isWhole = await saveKeptFile(db, file, hash);
    setProblem(isWhole ? null : 'file_damaged');
  };
  return (
    <div class="kept-files">
      <div class="kept-files-head">
        <h2>{t('reader_attachments')}</h2>
        {open.length > 1 && (
          <button type="button" class="button button-link" onClick={() => void keep(open)}>
            {t('files_keep_all', open.length)}
          </button>
        )}
      </div>
      <ul role="list">
        {attachments.map((file) => {
          const own = kept.get(file.url);
          return (
            <KeptFileRow
              key={file.url}
              clipId={clipId}
              attachment={file}
              job={jobs.get(file.url)}
              kept={own}
              onKeep={() => void keep([file])}
              onCancel={() => void cancelFile(db, clipId, file.url)}
              onDownload={() => own && void download(file, own.hash)}
            />
          );
        })}
      </ul>
      {problem !== null && (
        <p class="problem" role="alert">
          {t(problem)}
        </p>
      )}
    </div>
  );
}

async function readFiles(db: ClipDatabase, clipId: string) {
  const clip = (await readClip(db, clipId))?.clip;
  const files = clip === undefined ? [] : await keptFiles(db, clip);
  return {
    attachments: clip?.article.attachments ?? [],
    kept: new Map(files.map((file) => [file.attachment.url, file])),
    jobs: await fileJobsOf(db, clipId),
  };
}
