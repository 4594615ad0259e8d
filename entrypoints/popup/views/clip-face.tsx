import type { ComponentChildren } from 'preact';
import { addressKey } from '../../../lib/index.ts';
import { restoreClip } from '../../../lib/extension/database/edit-clip.ts';
import type { Settings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import type { PageStatus } from '../state/use-page.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { type PageState, pageState } from '../../../lib/extension/page/page-state.ts';
import { DraftClip } from './draft-clip.tsx';
import { PageLine } from './page-line.tsx';
import { SavedClip } from './saved-clip.tsx';

const WORDS: Record<PageState, MessageKey> = {
  none: 'state_none',
  article: 'state_article',
  list: 'state_list',
  saved: 'state_saved',
  changed: 'state_changed',
};

export interface ClipFaceProps {
  readonly page: PageStatus;
  readonly settings: Settings;
  readonly reread: () => void;
}

/** The page in the tab: to be saved, or saved and to be edited. */
export function ClipFace({ page, settings, reread }: ClipFaceProps) {
  const { t, db } = useApp();
  const url = page.status === 'read' ? page.reading.url : null;
  const known = useLive(
    async () =>
      url === null ? null : ((await db.clips.get({ address: addressKey(url) })) ?? null),
    [url],
  );
  const row = known?.deletedAt === '' ? known : known && null;
  if (page.status === 'unreachable') {
    return (
      <Panel>
        <div class="notice">
          <p>{t('page_unreachable')}</p>
          <p class="quiet">{t('page_unreachable_try')}</p>
        </div>
      </Panel>
    );
  }
  if (page.status === 'reading' || known === undefined || row === undefined) {
    return <Panel isBusy />;
  }
  const { reading } = page;
  const state = pageState(reading.detection.kind, null);
  const isMarkingKnown = settings.markKnownOn.includes(reading.detection.portal.host);
  return (
    <Panel>
      {row === null && (
        <PageLine
          state={state}
          portal={reading.detection.portal}
          words={
            known === null ? t(WORDS[state], reading.detection.datedLinks) : t('state_trashed')
          }
        >
          {known !== null && (
            <button
              type="button"
              class="button button-link"
              onClick={() => void restoreClip(db, known.id).then(reread)}
            >
              {t('action_restore')}
            </button>
          )}
        </PageLine>
      )}
      {row !== null ? (
        <SavedClip
          key={`${row.id} ${row.revision}`}
          row={row}
          reading={reading}
          isMarkingKnown={isMarkingKnown}
          reread={reread}
        />
      ) : reading.article === null ? (
        <div class="notice">
          <p>{t('page_no_article')}</p>
          <p class="quiet">{t('page_no_article_try')}</p>
        </div>
      ) : (
        <DraftClip
          key={reading.url}
          reading={reading}
          article={reading.article}
          settings={settings}
        />
      )}
    </Panel>
  );
}

function Panel(props: { readonly children?: ComponentChildren; readonly isBusy?: boolean }) {
  return (
    <main>
      <div
        id="panel"
        class="panel"
        role="tabpanel"
        aria-labelledby="tab-clip"
        aria-busy={props.isBusy === true}
      >
        {props.children}
      </div>
    </main>
  );
}
