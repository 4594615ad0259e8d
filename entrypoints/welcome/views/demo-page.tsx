import { Blocks } from '../../../components/blocks.tsx';
import { type Article, displayDate } from '../../../lib/index.ts';
import { DEMO_URL, demoFile } from '../../../lib/extension/tour/demo-clip.ts';
import { useApp } from '../../pages/app-context.ts';
import { extensionUrl } from '../../pages/reader-address.ts';

const NO_MARKS = new Map<never, never>();

/** The demo article as it would stand on its site. */
export function DemoPage({ article }: { readonly article: Article }) {
  const { t } = useApp();
  return (
    <section class="demo-page" aria-label={t('tour_demo')} tabIndex={0}>
      <p class="demo-bar">
        <span class="demo-mark">{t('tour_demo')}</span>
        <span class="demo-address">{new URL(DEMO_URL).host}</span>
      </p>
      <article lang="vi" class="demo-article">
        <h2>{article.title}</h2>
        <p class="quiet">
          {article.publishedAt !== null && displayDate(article.publishedAt).slice(0, 10)}
        </p>
        {article.lead !== null && <p class="demo-lead">{article.lead}</p>}
        <Blocks
          blocks={article.blocks}
          picture={(src) => ({ address: extensionUrl(demoFile(src)) })}
          missingImage={t('image_missing')}
          marks={NO_MARKS}
          below={2}
        />
      </article>
    </section>
  );
}
