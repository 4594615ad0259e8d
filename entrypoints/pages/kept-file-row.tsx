import { CircleAlert, ExternalLink, File, FileCheck } from 'lucide';
import { Icon } from '../../components/icon.tsx';
import { type Attachment, canKeep } from '../../lib/index.ts';
import type { FileJobRow, FileTextRow } from '../../lib/extension/database/file-rows.ts';
import { useApp } from './app-context.ts';
import { faultWords, textWords } from './file-words.ts';
import { isShown, keptFileAddress } from './open-kept-file.ts';
import { sizeWords } from './size-words.ts';

export interface KeptFileRowProps {
  readonly clipId: string;
  readonly attachment: Attachment;
  /** What is under way or failed. */
  readonly job: FileJobRow | undefined;
  /** Absent where the file is not kept. */
  readonly kept: { readonly text: FileTextRow | undefined } | undefined;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
  readonly onDownload: () => void;
}

/** One attachment: its name, what became of it, and what can be done. */
export function KeptFileRow(props: KeptFileRowProps) {
  const { t } = useApp();
  const { attachment, job, kept } = props;
  const isUnderWay = job !== undefined && job.state !== 'failed';
  const isFailed = job?.state === 'failed';
  const state = kept !== undefined ? 'kept' : isFailed ? 'failed' : 'open';
  return (
    <li class={`kept-file kept-file-${state}`}>
      <Icon node={state === 'kept' ? FileCheck : state === 'failed' ? CircleAlert : File} />
      <div>
        <Name {...props} />
        <p class="kept-file-said">{isUnderWay ? <Progress job={job} /> : <Said {...props} />}</p>
      </div>
      <span class="kept-file-acts">
        {kept !== undefined && (
          <Act words={t('file_download')} name={attachment.name} onClick={props.onDownload} />
        )}
        {isUnderWay ? (
          <Act words={t('file_cancel')} name={attachment.name} onClick={props.onCancel} />
        ) : (
          kept === undefined &&
          canKeep(attachment.type) && (
            <Act
              words={t(isFailed ? 'file_again' : 'file_keep')}
              name={attachment.name}
              onClick={props.onKeep}
            />
          )
        )}
      </span>
    </li>
  );
}

/** Leads to the file: the kept one where there is one, and beside it to the portal's. */
function Name({ clipId, attachment, kept, onDownload }: KeptFileRowProps) {
  const { t } = useApp();
  const { name, url } = attachment;
  const original = {
    href: url,
    target: '_blank',
    rel: 'noopener noreferrer nofollow',
    title: t('file_open_original'),
  };
  if (kept === undefined) {
    return (
      <a class="kept-file-name" {...original}>
        {name}
      </a>
    );
  }
  return (
    <>
      {isShown(attachment) ? (
        <a
          class="kept-file-name"
          href={keptFileAddress(clipId, url)}
          target="_blank"
          title={t('file_open')}
        >
          {name}
        </a>
      ) : (
        <button
          type="button"
          class="button button-link kept-file-name"
          title={t('file_download')}
          onClick={onDownload}
        >
          {name}
        </button>
      )}{' '}
      <a
        class="kept-file-original"
        aria-label={`${t('file_open_original')}: ${name}`}
        {...original}
      >
        <Icon node={ExternalLink} />
      </a>
    </>
  );
}

function Act(props: {
  readonly words: string;
  readonly name: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-link"
      aria-label={`${props.words}: ${props.name}`}
      onClick={props.onClick}
    >
      {props.words}
    </button>
  );
}

/** What is known of a file that is not under way. */
function Said({ attachment, job, kept }: KeptFileRowProps) {
  const { t, language } = useApp();
  if (kept !== undefined) {
    const words = [
      t('file_kept'),
      kept.text && sizeWords(kept.text.size, language),
      textWords(t, kept.text),
      job?.fault ? t('file_renew_failed', faultWords(t, job.fault, job.status)) : null,
    ];
    return <>{words.filter(Boolean).join(' · ')}</>;
  }
  if (job?.fault) return <>{faultWords(t, job.fault, job.status)}</>;
  return <>{t(canKeep(attachment.type) ? 'file_not_kept' : 'file_cannot_keep')}</>;
}

function Progress({ job }: { readonly job: FileJobRow }) {
  const { t, language } = useApp();
  if (job.state === 'queued') return <>{t('file_queued')}</>;
  const { received } = job;
  const size = job.size === null ? null : Math.max(job.size, received);
  const words =
    size === null
      ? t('file_fetching', sizeWords(received, language))
      : t('file_fetching_of', sizeWords(received, language), sizeWords(size, language));
  return (
    <>
      {words}
      <progress aria-label={words} {...(size !== null && { value: received, max: size })} />
    </>
  );
}
