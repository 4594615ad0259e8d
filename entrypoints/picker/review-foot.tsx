import { useMemo, useState } from 'preact/hooks';
import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { send } from '../../lib/extension/messages/send.ts';
import { displayDate, type TaughtElements, type TaughtFields } from '../../lib/index.ts';
import { layoutOf, makeFields, readWith } from './make-layout.ts';
import { FIELD_NAMES } from './words.ts';

type State = 'open' | 'saving' | 'saved' | 'failed';

/** The article as it is read with what was pointed out, and the button that keeps the lesson. */
export function ReviewFoot(props: {
  readonly t: Translate;
  readonly chosen: TaughtElements;
  readonly taught: readonly TaughtFields[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { t, chosen, taught, onClose } = props;
  const [state, setState] = useState<State>('open');
  const fields = useMemo(() => makeFields(document, chosen), [chosen]);
  const article = useMemo(() => readWith(document, fields), [fields]);
  const replaces = useMemo(() => layoutOf(document, taught), [taught]);

  const save = async () => {
    if (article === null) return;
    setState('saving');
    const layout = { taughtAt: new Date().toISOString(), sample: article.url, fields };
    try {
      const answer = await send('keep-lesson', { name: article.portal.name, layout, replaces });
      setState(answer.ok ? 'saved' : 'failed');
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  };

  if (state === 'saved') {
    return (
      <footer class="foot">
        <p class="good" role="status">
          {t('picker_saved', location.host)}
        </p>
        <p class="quiet">{t('picker_saved_next')}</p>
        <div class="buttons">
          <button type="button" class="button button-primary" onClick={onClose}>
            {t('picker_done')}
          </button>
        </div>
      </footer>
    );
  }
  return (
    <footer class="foot">
      {article === null ? (
        <p class="problem" role="status">
          {t('picker_no_article')}
        </p>
      ) : (
        <>
          <p class="ask" role="status">
            {t('picker_review')}
          </p>
          <dl>
            <dt>{t(FIELD_NAMES.title)}</dt>
            <dd>{article.title}</dd>
            <dt>{t(FIELD_NAMES.date)}</dt>
            <dd>
              {article.publishedAt === null
                ? t('picker_skipped')
                : displayDate(article.publishedAt)}
            </dd>
            <dt>{t(FIELD_NAMES.lead)}</dt>
            <dd>{article.lead ?? t('picker_skipped')}</dd>
            <dt>{t(FIELD_NAMES.body)}</dt>
            <dd>
              {t('picker_words', article.wordCount)}, {t('picker_images', article.images.length)}
            </dd>
            <dt>{t(FIELD_NAMES.attachments)}</dt>
            <dd>
              {article.attachments.length === 0
                ? t('picker_skipped')
                : article.attachments.map((file) => file.name).join('; ')}
            </dd>
          </dl>
          {replaces !== null && <p class="quiet">{t('picker_replaces')}</p>}
        </>
      )}
      {state === 'failed' && (
        <p class="problem" role="alert">
          {t('picker_failed')}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="button" onClick={props.onBack}>
          {t('picker_back')}
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={article === null || state === 'saving'}
          onClick={() => void save()}
        >
          {t('picker_save')}
        </button>
      </div>
    </footer>
  );
}
