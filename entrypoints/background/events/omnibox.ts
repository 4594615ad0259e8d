import { type Browser, browser } from 'wxt/browser';
import { displayDate } from '../../../lib/index.ts';
import { escapeXml, type OmniboxSuggestion, suggestHit } from '../../../lib/extension/omnibox.ts';
import { extensionUrl, readerAddress, searchAddress } from '../../pages/reader-address.ts';
import {
  type FoundClip,
  openSession,
  searchClips,
  type SearchSession,
} from '../../pages/search-clips.ts';
import { shortPortal } from '../../pages/short-portal.ts';
import { db, localisation } from '../world.ts';

/** As many as the address bar has room for beside its own line. */
const SHOWN = 6;
/** Milliseconds for which an opened index serves: one input in the address bar, not a later one. */
const FRESH = 20_000;
/** Chrome reads descriptions as XML, Firefox shows them as they are. */
const STYLE = import.meta.env.FIREFOX ? 'plain' : 'xml';

let opened: { readonly at: number; readonly session: Promise<SearchSession> } | null = null;

function openedSession(): Promise<SearchSession> {
  if (opened === null || Date.now() - opened.at > FRESH) {
    opened = { at: Date.now(), session: openSession(db) };
    opened.session.catch(() => (opened = null));
  }
  return opened.session;
}

/** The keyword was typed: an index that was opened for an earlier input may be out of date. */
export function onOmniboxStarted(): void {
  opened = null;
}

/** What is found for the text typed behind the keyword, in the popup's order. */
export async function onOmniboxChanged(
  text: string,
  suggest: (suggestions: OmniboxSuggestion[]) => void,
): Promise<void> {
  const { t } = await localisation();
  const query = text.trim();
  const words = query === '' ? t('search_label') : t('omnibox_all', query);
  await browser.omnibox.setDefaultSuggestion({
    description: STYLE === 'xml' ? escapeXml(words) : words,
  });
  if (query === '') {
    suggest([]);
    return;
  }
  const { found, result } = await searchClips(db, await openedSession(), {
    query,
    limit: SHOWN,
    now: new Date(),
    isConfirmed: true,
  });
  suggest(
    result === null
      ? []
      : found.map(({ row }) =>
          suggestHit(
            { title: row.title, facts: factsOf(row), url: extensionUrl(readerAddress(row.id)) },
            result.query,
            STYLE,
          ),
        ),
  );
}

function factsOf({ publishedAt, portalName, portalHost }: FoundClip['row']): string {
  const date = publishedAt === null ? '' : displayDate(publishedAt).slice(0, 10);
  return [date, shortPortal(portalName || portalHost)].filter(Boolean).join(' · ');
}

/** A suggestion opens its clip, a text as typed all that it finds. */
export async function onOmniboxEntered(
  text: string,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const own = browser.runtime.getURL('/');
  const url = text.startsWith(own) ? text : extensionUrl(searchAddress(text.trim()));
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
