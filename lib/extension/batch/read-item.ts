import { addressKey, type Article } from '../../index.ts';
import type { BatchItemRow, BatchRow } from '../database/batch-rows.ts';
import type { Fetched, FetchedContent, FetchFault, PageContent } from '../page/protocol.ts';
import { type PackedSource, packedSource } from '../source/packed-source.ts';
import { isBusy, type Pace } from './pace.ts';

/** What reading the pages of a batch takes from the world. */
export interface ReadWorld {
  /** Another page of the site in a tab; undefined where no tab answers. */
  readonly fetchPage: (tabId: number, url: string) => Promise<Fetched<FetchedContent> | undefined>;
  /** The page in a tab; undefined where it cannot be read. */
  readonly readTab: (tabId: number) => Promise<PageContent | undefined>;
  readonly now: () => Date;
  /** Waits until a time (milliseconds since 1970); false where the batch was halted meanwhile. */
  readonly waitUntil: (time: number) => Promise<boolean>;
}

/** A page that was read, with its markup: null where it is out of reach, undefined where its tab has it. */
export interface PageReading {
  readonly content: PageContent;
  readonly source: PackedSource | null | undefined;
}

export type ItemReading =
  | PageReading
  | { readonly fault: FetchFault | 'no-tab'; readonly status: number }
  /** `gone`: no tab shows the site any more; `halted`: by the user. */
  | 'gone'
  | 'halted';

const ATTEMPTS = 3;

/** Reads one page of a batch, politely; failures that may pass are tried again. */
export async function readItem(
  world: ReadWorld,
  batch: BatchRow,
  item: BatchItemRow,
  pace: Pace,
): Promise<ItemReading> {
  if (item.tabId !== null) {
    const content = await world.readTab(item.tabId);
    // After a restart of the browser the number may be that of another tab.
    const isThere = content !== undefined && addressKey(content.url) === addressKey(item.url);
    return isThere ? { content, source: undefined } : { fault: 'no-tab', status: 0 };
  }
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(world, batch, item.url, pace);
    if (answer === 'gone' || answer === 'halted') return answer;
    if (answer.read !== null) return bestView(world, batch, answer.read, pace);
    const fault = answer.fault ?? 'no-page';
    if (attempt >= ATTEMPTS || !mayPass(fault, answer.status))
      return { fault, status: answer.status };
  }
}

async function ask(
  world: ReadWorld,
  batch: BatchRow,
  url: string,
  pace: Pace,
): Promise<Fetched<FetchedContent> | 'gone' | 'halted'> {
  if (batch.tabId === null) return 'gone';
  if (!(await world.waitUntil(pace.next))) return 'halted';
  pace.started(world.now().getTime());
  const answer = await world.fetchPage(batch.tabId, url);
  if (answer === undefined) return 'gone';
  // The tab shows another site now; a page of another site than the list never gets this far.
  if (answer.fault === 'other-site' && hostOf(url) === hostOf(batch.url ?? '')) return 'gone';
  pace.answered(answer, world.now().getTime());
  return answer;
}

function mayPass(fault: FetchFault, status: number): boolean {
  return fault === 'network' || fault === 'timeout' || (fault === 'http' && isBusy(status));
}

/** The page itself, or its print view where that holds the same article and more of it. */
async function bestView(
  world: ReadWorld,
  batch: BatchRow,
  page: FetchedContent,
  pace: Pace,
): Promise<PageReading> {
  const own = { content: page, source: sourceOf(page) };
  if (page.print === null || hostOf(page.print) !== hostOf(page.url)) return own;
  const answer = await ask(world, batch, page.print, pace);
  const print = typeof answer === 'string' ? null : (answer.read?.article ?? null);
  if (print === null || !isFuller(print, page.article)) return own;
  const { url } = page;
  const whole = page.article ?? print;
  const { blocks, images, text, wordCount, lead } = print;
  const canonicalUrl = page.article?.canonicalUrl ?? url;
  const article = { ...whole, url, canonicalUrl, blocks, images, text, wordCount, lead };
  // Made of two pages: the markup of neither would give it again.
  return { content: { ...page, article }, source: null };
}

function sourceOf({ url, source }: FetchedContent): PackedSource | null {
  return source == null ? null : (packedSource(url, source) ?? null);
}

/** Characters by which a print view is known to hold the article of its page. */
const BEGINNING = 60;

function isFuller(print: Article, page: Article | null): boolean {
  if (page === null) return true;
  return print.text.length > page.text.length && print.text.includes(page.text.slice(0, BEGINNING));
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
