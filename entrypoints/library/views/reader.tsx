import { ExternalLink } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Blocks } from '../../../components/blocks.tsx';
import { Chip } from '../../../components/chip.tsx';
import { MarkedRun } from '../../../components/marked-run.tsx';
import { Icon } from '../../../components/icon.tsx';
import { type Clip, displayDate } from '../../../lib/index.ts';
import { readClip } from '../../../lib/extension/database/clip-view.ts';
import { MissingPictures } from '../../pages/missing-pictures.tsx';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { AgainEntry } from '../again/again-entry.tsx';
import { PageState } from '../revisions/page-state.tsx';
import { RevisionsEntry } from '../revisions/revisions-entry.tsx';
import { citationMarks } from '../state/citation-marks.ts';
import { useImageAddresses } from '../state/use-image-addresses.ts';
import { ReaderActs } from './reader-acts.tsx';

/** A saved article as it was, from the store alone. */
export function Reader({ clipId }: { readonly clipId: string }) {
  const { t, db } = useApp();
  const read = useLive(async () => (await readClip(db, clipId)) ?? null, [clipId]);
  const addresses = useImageAddresses(db, read?.images);
  const title = read?.clip.article.title;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  if (read === undefined) return <main class="reader" aria-busy />;
  if (read === null) {
    return (
      <main class="reader">
        <p class="notice">{t('reader_missing')}</p>
      </main>
    );
  }
  const { article, note } = read.clip;
  const marks = citationMarks(read.clip, t('document_unresolved'));
  return (
    <main class="reader">
      <article>
        {article.category !== null && <p class="reader-category">{article.category}</p>}
        <h1>{article.title}</h1>
        <SourceLine clip={read.clip} />
        <ReaderActs clip={read.clip} />
        {article.lead !== null && (
          <p class="reader-lead">
            <MarkedRun content={[{ kind: 'text', text: article.lead }]} marks={marks.lead} />
          </p>
        )}
        <div class="reader-body">
          <Blocks
            blocks={article.blocks}
            imageAddress={(src) => addresses.get(src)}
            missingImage={t('image_missing')}
            marks={marks.runs}
          />
        </div>
        {article.byline.text !== null && <p class="reader-byline">{article.byline.text}</p>}
      </article>
      <aside class="reader-foot">
        <MissingPictures row={read.row} tabId={null} />
        {article.documents.length > 0 && (
          <section>
            <h2>{t('reader_documents')}</h2>
            <ul role="list" class="chip-row">
              {article.documents.map((document) => (
                <li key={document.id}>
                  <a href={marks.hrefOf(document)} class="chip-link">
                    <Chip text={document.title} isUnresolved={!document.resolved} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {article.attachments.length > 0 && (
          <section>
            <h2>{t('reader_attachments')}</h2>
            <ul>
              {article.attachments.map((file) => (
                <li key={file.url}>
                  <a href={file.url} target="_blank" rel="noopener noreferrer nofollow">
                    {file.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {note !== '' && (
          <section>
            <h2>{t('reader_note')}</h2>
            <p class="reader-note">{note}</p>
          </section>
        )}
      </aside>
    </main>
  );
}

function SourceLine({ clip }: { readonly clip: Clip }) {
  const { t, language } = useApp();
  const { article } = clip;
  const saved = new Date(clip.savedAt).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (
    <p class="reader-source">
      {article.publishedAt !== null && <span>{displayDate(article.publishedAt)}</span>}
      <span>{article.portal.name}</span>
      <span>{t('reader_saved', saved)}</span>
      <a href={article.url} target="_blank" rel="noopener noreferrer nofollow">
        {t('action_open_page')} <Icon node={ExternalLink} />
      </a>
      <RevisionsEntry clipId={clip.id} />
      <AgainEntry clipId={clip.id} />
      <PageState clipId={clip.id} />
    </p>
  );
}
