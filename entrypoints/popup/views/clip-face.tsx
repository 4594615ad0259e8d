import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { addressKey, type Article } from '../../../lib/index.ts';
import type { Settings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import type { PageStatus } from '../state/use-page.ts';
import { useTaught } from '../state/use-taught.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { type PageState, pageState } from '../../../lib/extension/page/page-state.ts';
import { DraftClip } from './draft-clip.tsx';
import type * as LazyFaces from './faces.ts';
import { PageLine } from './page-line.tsx';
import { TeachButton } from './teach-button.tsx';

const WORDS: Record<PageState, MessageKey> = {
  none: 'state_none',
  article: 'state_article',
  list: 'state_list',
  saved: 'state_saved',
  changed: 'state_changed',
};

export type Faces = typeof LazyFaces;

export interface ClipFaceProps {
  readonly page: PageStatus;
  readonly settings: Settings;
  /** What loads behind the first paint; undefined until it is there. */
  readonly faces: Faces | undefined;
  readonly reread: () => void;
}

/** The page in the tab: to be saved, or saved and to be edited. */
export function ClipFace({ page, settings, faces, reread }: ClipFaceProps) {
  const { t, db } = useApp();
  const [isSavedAnyway, setSavedAnyway] = useState(false);
  const url = page.status === 'read' ? page.reading.url : null;
  const known = useLive(
    async () =>
      url === null ? null : ((await db.clips.get({ address: addressKey(url) })) ?? null),
    [url],
  );
  const row = known?.deletedAt === '' ? known : known && null;
  useTaught(page.status === 'read' ? page.reading.detection.portal.host : '', reread);
  if (page.status === 'unreachable' || page.status === 'forbidden') {
    return (
      <Panel>
        <div class="notice">
          <p>{t(page.status === 'forbidden' ? 'page_forbidden' : 'page_unreachable')}</p>
          <p class="quiet">
            {t(page.status === 'forbidden' ? 'page_forbidden_try' : 'page_unreachable_try')}
          </p>
        </div>
      </Panel>
    );
  }
  const waits = known !== null && faces === undefined;
  if (page.status === 'reading' || known === undefined || row === undefined || waits) {
    return <Panel isBusy />;
  }
  const { reading } = page;
  const { portal } = reading.detection;
  const state = pageState(reading.detection.kind, null);
  const isMarkingKnown = settings.markKnownOn.includes(portal.host);
  const markKnown = (article: Article) =>
    isMarkingKnown && faces ? (
      <faces.KnownDocuments article={article} clipId={row?.id ?? null} />
    ) : null;
  if (known === null && state === 'list' && !isSavedAnyway) {
    if (faces === undefined) return <Panel isBusy />;
    return (
      <Panel>
        <faces.ListOffer reading={reading} onSaveAnyway={() => setSavedAnyway(true)} />
      </Panel>
    );
  }
  return (
    <Panel>
      {known === null && (
        <PageLine
          state={state}
          portal={portal}
          words={t(WORDS[state], reading.detection.datedLinks)}
        />
      )}
      {known !== null && row === null && faces && (
        <faces.TrashedLine clipId={known.id} portal={portal} onRestored={reread} />
      )}
      {row !== null && faces ? (
        <faces.SavedClip
          key={`${row.id} ${row.revision}`}
          row={row}
          reading={reading}
          markKnown={markKnown}
          reread={reread}
        />
      ) : reading.article === null ? (
        <div class="notice">
          <p>{t('page_no_article')}</p>
          <p class="quiet">{t('page_no_article_try')}</p>
          <TeachButton />
        </div>
      ) : (
        <DraftClip
          key={reading.url}
          reading={reading}
          article={reading.article}
          settings={settings}
          markKnown={markKnown}
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
