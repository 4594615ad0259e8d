import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ownLinks, savedKeys } from '../../../lib/extension/batch/candidates.ts';
import { unfinishedBatch } from '../../../lib/extension/batch/journal.ts';
import type { PageReading } from '../../../lib/extension/messages/table.ts';
import { askList } from '../../../lib/extension/page/ask-page.ts';
import { useApp } from '../../pages/app-context.ts';
import { batchAddress, pickerAddress } from '../../pages/batch-address.ts';
import { extensionUrl } from '../../pages/reader-address.ts';
import { useOnce } from '../../pages/use-once.ts';
import { PageLine } from './page-line.tsx';

export interface ListOfferProps {
  readonly reading: PageReading;
  readonly onSaveAnyway: () => void;
}

/** A page that is a list: how many articles it leads to, and the way to save many of them at once. */
export function ListOffer({ reading, onSaveAnyway }: ListOfferProps) {
  const { t, db, tabId } = useApp();
  const { portal, datedLinks } = reading.detection;
  const counts = useOnce(async () => {
    const found = tabId === null ? [] : ((await askList(tabId, null))?.read?.links ?? []);
    const links = ownLinks(found, reading.url);
    const saved = await savedKeys(
      db,
      links.map(({ url }) => url),
    );
    return { all: links.length, saved: saved.size };
  });
  const unfinished = useOnce(() => unfinishedBatch(db));
  const pick = useRef<HTMLButtonElement>(null);
  useEffect(() => pick.current?.focus(), []);
  const open = (path: string) => void browser.tabs.create({ url: extensionUrl(path) });
  return (
    <>
      <PageLine
        state="list"
        portal={portal}
        words={
          counts === undefined
            ? t('state_list', datedLinks)
            : t('list_offer', counts.all, counts.saved)
        }
      />
      <div class="list-offer">
        <button
          ref={pick}
          type="button"
          class="button button-primary"
          disabled={tabId === null || counts?.all === 0}
          onClick={() => tabId !== null && open(pickerAddress(tabId))}
        >
          {t('action_pick')}
        </button>
        <p class="quiet">{t('list_offer_hint')}</p>
        {unfinished !== undefined && (
          <p class="clip-anyway">
            {t('batch_unfinished')}
            <button
              type="button"
              class="button button-link"
              onClick={() => open(batchAddress(unfinished.id))}
            >
              {t('action_view_batch')}
            </button>
          </p>
        )}
        {reading.article !== null && (
          <p class="clip-anyway">
            <button type="button" class="button button-link" onClick={onSaveAnyway}>
              {t('action_clip_anyway')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
