import { Blocks } from '../../../components/blocks.tsx';
import { displayDate } from '../../../lib/index.ts';
import type { RevisionRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { useImageAddresses } from '../state/use-image-addresses.ts';

const NO_MARKS = new Map();

/** One revision as the page read then, from the store alone. */
export function RevisionText({ revision }: { readonly revision: RevisionRow }) {
  const { t, db } = useApp();
  const { article, images } = revision;
  const shown = useImageAddresses(db, images);
  if (shown === undefined) return <article class="revision-text" aria-busy />;
  return (
    <article class="revision-text">
      <h3>{article.title}</h3>
      <p class="quiet">
        {[article.publishedAt === null ? '' : displayDate(article.publishedAt), article.byline.text]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {article.lead !== null && <p class="reader-lead">{article.lead}</p>}
      <div class="reader-body">
        <Blocks
          blocks={article.blocks}
          picture={(src) => shown.pictures.get(src)}
          missingImage={t('image_missing')}
          marks={NO_MARKS}
          below={3}
        />
      </div>
    </article>
  );
}
