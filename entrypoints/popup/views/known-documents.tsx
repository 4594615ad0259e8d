import { Library } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { type Article, citationRecords, documentLabel } from '../../../lib/index.ts';
import { countKnown } from '../../../lib/extension/database/count-known.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';

export interface KnownDocumentsProps {
  readonly article: Article;
  /** Id of the clip if the page is saved: what it cites itself does not count. */
  readonly clipId: string | null;
}

/** A quiet line: which of the directives cited here other saved clips cite too. */
export function KnownDocuments({ article, clipId }: KnownDocumentsProps) {
  const { t, db } = useApp();
  const records = citationRecords(article);
  const counts = useLive(
    () =>
      countKnown(
        db,
        records.map(({ key }) => key),
        clipId,
      ),
    [db, article, clipId],
  );
  const known = records.filter(({ key }) => counts?.has(key) === true);
  if (known.length === 0) return null;
  return (
    <p class="known-documents quiet">
      <Icon node={Library} />
      {t('documents_known', known.map(({ document }) => documentLabel(document)).join(', '))}
    </p>
  );
}
