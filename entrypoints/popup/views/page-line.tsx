import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import type { PageReading } from '../../../lib/extension/messages/table.ts';
import { type PageState, pageState } from '../../../lib/extension/page/page-state.ts';
import { useApp } from '../../pages/app-context.ts';

const WORDS: Record<PageState, MessageKey> = {
  none: 'state_none',
  article: 'state_article',
  list: 'state_list',
  saved: 'state_saved',
  changed: 'state_changed',
};

/** The state of the page in one line: what it is, and on which portal. */
export function PageLine({ reading, isSaved }: { reading: PageReading; isSaved: boolean }) {
  const { t } = useApp();
  const saved = isSaved ? (reading.saved ?? { isChanged: false }) : null;
  const state = pageState(reading.detection.kind, saved);
  const { name, host } = reading.detection.portal;
  return (
    <p class={`page-line page-${state}`}>
      <span class="page-dot" aria-hidden="true" />
      <strong>{t(WORDS[state], reading.detection.datedLinks)}</strong>
      <span class="page-portal" title={`${name}\n${host}`}>
        {name || host}
      </span>
    </p>
  );
}
