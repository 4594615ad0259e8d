import { BookCheck, Library } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { type Article, documentLabel } from '../../../lib/index.ts';
import { readKnown } from '../../../lib/extension/database/read-known.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';

export interface KnownDocumentsProps {
  readonly article: Article;
  /** Id of the clip if the page is saved: what it cites itself does not count. */
  readonly clipId: string | null;
}

/**
 * Quiet lines: which of the directives cited here the register knows by another name, because somebody
 * decided so, and which of them other saved clips cite too.
 */
export function KnownDocuments({ article, clipId }: KnownDocumentsProps) {
  const { t, db } = useApp();
  const known = useLive(() => readKnown(db, article, clipId), [db, article, clipId]) ?? [];
  const renamed = known.filter(({ cited, decided }) => decided.title !== cited.title);
  const elsewhere = known.filter(({ others }) => others > 0);
  return (
    <>
      {renamed.length > 0 && (
        <p class="known-documents quiet">
          <Icon node={BookCheck} />
          {t(
            'documents_decided',
            renamed
              .map(({ cited, decided }) => `${documentLabel(cited)} → ${decided.title}`)
              .join('; '),
          )}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p class="known-documents quiet">
          <Icon node={Library} />
          {t('documents_known', elsewhere.map(({ decided }) => documentLabel(decided)).join(', '))}
        </p>
      )}
    </>
  );
}
