import { Download } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { useApp } from '../pages/app-context.ts';
import { type KeptPdf, openKept } from '../pages/open-kept-file.ts';
import { readerAddress } from '../pages/reader-address.ts';
import { sizeWords } from '../pages/size-words.ts';
import { startDownload } from '../pages/start-download.ts';
import { useOnce } from '../pages/use-once.ts';

export interface FileViewProps {
  readonly clipId: string;
  /** Address of the attachment on its portal. */
  readonly url: string;
}

/** A kept PDF in the browser's own viewer, from the store alone, under its own name. */
export function FileView({ clipId, url }: FileViewProps) {
  const { t, db } = useApp();
  const read = useOnce(() => openKept(db, clipId, url));
  useEffect(() => {
    if (read?.ok === true) document.title = read.value.name;
  }, [read]);
  if (read === undefined) return <main aria-busy />;
  if (read.ok) return <OpenFile file={read.value} clipId={clipId} />;
  return (
    <main class="file-notice">
      <p role="alert">{t(read.reason === 'damaged' ? 'file_damaged' : 'file_not_here')}</p>
      <a class="button" href={readerAddress(clipId)}>
        {t('file_open_clip')}
      </a>
    </main>
  );
}

function OpenFile({ file, clipId }: { readonly file: KeptPdf; readonly clipId: string }) {
  const { t, language } = useApp();
  const { name, blob, title } = file;
  const address = useMemo(() => URL.createObjectURL(blob), [blob]);
  return (
    <>
      <header class="file-bar">
        <h1>{name}</h1>
        <span class="quiet">{sizeWords(blob.size, language)}</span>
        <a class="file-clip" href={readerAddress(clipId)} title={title}>
          {title}
        </a>
        <button type="button" class="button" onClick={() => startDownload({ name, blob })}>
          <Icon node={Download} />
          {t('file_download')}
        </button>
      </header>
      <iframe class="file-frame" src={address} title={name} />
    </>
  );
}
