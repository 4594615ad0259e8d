import './again.css';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { isDifferent, type Result } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { canParseHtml, parseHtml } from '../../../lib/extension/page/parse-html.ts';
import {
  extractAgain,
  type Rereading,
  type RereadFailure,
  saveRereading,
} from '../../../lib/extension/source/extract-again.ts';
import { useApp } from '../../pages/app-context.ts';
import { ComparisonView } from '../../pages/comparison-view.tsx';

const FAILURES: Record<RereadFailure, MessageKey> = {
  'no-parser': 'again_no_parser',
  'no-source': 'again_no_source',
  damaged: 'again_damaged',
  'no-article': 'again_no_article',
};

export interface AgainDialogProps {
  readonly clipId: string;
  readonly onClose: () => void;
}

/** The page that was kept, read anew: what would change, and the way to keep it as a revision. */
export function AgainDialog({ clipId, onClose }: AgainDialogProps) {
  const { t, db } = useApp();
  const [result, setResult] = useState<Result<Rereading, RereadFailure>>();
  useEffect(() => {
    const reading: Promise<Result<Rereading, RereadFailure>> = canParseHtml()
      ? extractAgain(db, clipId, parseHtml)
      : Promise.resolve({ ok: false, reason: 'no-parser' });
    void reading.then(setResult);
  }, [db, clipId]);
  const reading = result?.ok === true ? result.value : undefined;
  const keep = async (chosen: Rereading) => {
    await saveRereading({ db, newId: () => crypto.randomUUID(), now: () => new Date() }, chosen);
    onClose();
  };
  return (
    <Dialog title={t('again_title')} closeLabel={t('action_close')} onClose={onClose}>
      <div class="again-body" aria-busy={result === undefined}>
        {result?.ok === false && <p class="notice">{t(FAILURES[result.reason])}</p>}
        {reading !== undefined && !isDifferent(reading.comparison) && (
          <p class="notice">{t('again_same')}</p>
        )}
        {reading !== undefined && isDifferent(reading.comparison) && (
          <>
            <p class="quiet">{t('again_words')}</p>
            <div class="again-changes" tabIndex={0} role="group" aria-label={t('again_title')}>
              <ComparisonView comparison={reading.comparison} />
            </div>
            <button type="button" class="button button-primary" onClick={() => void keep(reading)}>
              {t('again_keep')}
            </button>
          </>
        )}
      </div>
    </Dialog>
  );
}
