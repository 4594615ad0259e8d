import { ExternalLink } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import { Blocks } from '../../../components/blocks.tsx';
import { Chip } from '../../../components/chip.tsx';
import { MarkedRun } from '../../../components/marked-run.tsx';
import { Icon } from '../../../components/icon.tsx';
import { type Clip, displayDate } from '../../../lib/index.ts';
import { readClip } from '../../../lib/extension/database/clip-view.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { MissingPictures } from '../../pages/missing-pictures.tsx';
import { useApp } from '../../pages/app-context.ts';
import { timeWords } from '../../pages/moment-words.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import { useLive } from '../../pages/use-live.ts';
import { AgainEntry } from '../again/again-entry.tsx';
import { PageState } from '../revisions/page-state.tsx';
import { RevisionsEntry } from '../revisions/revisions-entry.tsx';
import { ReadingFrame } from '../reader/reading-frame.tsx';
import { useLook } from '../reader/use-look.ts';
import type { Did } from '../reader/use-mark-acts.ts';
import { usePlace } from '../reader/use-place.ts';
import { citationMarks } from '../state/citation-marks.ts';
import { useDecided } from '../state/use-decided.ts';
import { type ShownImages, useImageAddresses } from '../state/use-image-addresses.ts';
import { ClipNote } from './clip-note.tsx';
import { ReaderActs } from './reader-acts.tsx';
import { ReaderNotices } from './reader-notices.tsx';

/** Attachments stand at the end of an article, and most have none. */
const loadFiles = () => import('../../pages/kept-files.tsx');

export interface ReaderProps {
  readonly clipId: string;
  /** Id of the highlight to go to; null for none. */
  readonly markId: string | null;
  readonly did: Did;
  readonly say: (words: string) => void;
}

/** A saved article as it was, from the store alone. */
export function Reader({ clipId, markId, did, say }: ReaderProps) {
  const { t, db } = useApp();
  const read = useLive(async () => (await readClip(db, clipId)) ?? null, [clipId]);
  const [look, changeLook] = useLook();
  const place = usePlace(clipId);
  const images = useImageAddresses(db, read?.images);
  const title = read?.clip.article.title;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  // Drawn anew for what it shows, and not with each change of what stands round it.
  const drawn = useMemo(
    () =>
      read && images && <ArticleView clip={read.clip} row={read.row} images={images} did={did} />,
    [read, images],
  );
  if (read === null) {
    return (
      <div class="reader">
        <p class="notice">{t('reader_missing')}</p>
      </div>
    );
  }
  // Set otherwise, at another place, or without its pictures, it would jump.
  if (!read || images === undefined || look === undefined || place === undefined) {
    return <div class="reader" aria-busy />;
  }
  return (
    <ReadingFrame
      clip={read.clip}
      look={look}
      onLook={changeLook}
      place={markId === null ? place : null}
      markId={markId}
      did={did}
      say={say}
    >
      {drawn}
    </ReadingFrame>
  );
}

interface ArticleViewProps {
  readonly clip: Clip;
  readonly row: ClipRow;
  readonly images: ShownImages;
  readonly did: Did;
}

function ArticleView({ clip, row, images, did }: ArticleViewProps) {
  const { t } = useApp();
  const files = useLazy(loadFiles);
  const { article, note } = clip;
  const decided = useDecided(clip.id);
  const marks = citationMarks(clip, t('document_unresolved'), decided);
  return (
    <div class="reader">
      <ReaderNotices clip={clip} row={row} damaged={images.damaged} />
      <article>
        {article.category !== null && <p class="reader-category">{article.category}</p>}
        <h1>{article.title}</h1>
        <SourceLine clip={clip} />
        <div class="reader-acts">
          <span class="cite-place">
            <ReaderActs clip={clip} />
          </span>
          {row.deletedAt === '' && (
            <ClipNote key={clip.id} clipId={clip.id} note={note} did={did} />
          )}
        </div>
        {article.lead !== null && (
          <p class="reader-lead">
            <MarkedRun content={[{ kind: 'text', text: article.lead }]} marks={marks.lead} />
          </p>
        )}
        <div class="reader-body">
          <Blocks
            blocks={article.blocks}
            picture={(src) => images.pictures.get(src)}
            missingImage={t('image_missing')}
            marks={marks.runs}
          />
        </div>
        {article.byline.text !== null && <p class="reader-byline">{article.byline.text}</p>}
      </article>
      <aside class="reader-foot">
        <MissingPictures row={row} tabId={null} />
        {article.documents.length > 0 && (
          <section>
            <h2>{t('reader_documents')}</h2>
            <ul role="list" class="chip-row">
              {marks.documents.map(({ document, href }) => (
                <li key={document.id}>
                  <a href={href} class="chip-link">
                    <Chip text={document.title} isUnresolved={!document.resolved} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {article.attachments.length > 0 && (
          <section>{files && <files.KeptFiles clipId={clip.id} tabId={null} />}</section>
        )}
        {note !== '' && (
          // On paper, where the field is not.
          <section class={row.deletedAt === '' ? 'only-printed' : ''}>
            <h2>{t('reader_note')}</h2>
            <p class="reader-note">{note}</p>
          </section>
        )}
      </aside>
    </div>
  );
}

function SourceLine({ clip }: { readonly clip: Clip }) {
  const { t, language } = useApp();
  const { article } = clip;
  const saved = timeWords(clip.savedAt, language);
  return (
    <p class="reader-source">
      {article.publishedAt !== null && <span>{displayDate(article.publishedAt)}</span>}
      <span>{article.portal.name}</span>
      {article.byline.authors.length > 0 && <span>{article.byline.authors.join(', ')}</span>}
      <span>{t('reader_saved', saved)}</span>
      <a href={article.url} title={article.url} target="_blank" rel="noopener noreferrer nofollow">
        {t('action_open_page')} <Icon node={ExternalLink} />
      </a>
      <span class="reader-address">{article.url}</span>
      {/* Comes late, on a line that was held for it. */}
      <span class="source-late">
        <RevisionsEntry clipId={clip.id} />
        <AgainEntry clipId={clip.id} />
        <PageState clipId={clip.id} />
      </span>
    </p>
  );
}
