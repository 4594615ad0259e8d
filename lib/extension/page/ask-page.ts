import * as v from 'valibot';
import { type PageList, repairLines, type TaughtFields } from '../../index.ts';
import { repaired } from './ask-content.ts';
import { askTab } from './ask-tab.ts';
import {
  type Fetched,
  type FetchedContent,
  type FetchFault,
  pageContent,
  type PageQuestion,
} from './protocol.ts';

const FETCH_FAULTS = [
  'other-site',
  'network',
  'timeout',
  'too-large',
  'http',
  'no-page',
] as const satisfies readonly FetchFault[];

function fetched<Read>(read: v.GenericSchema<unknown, Read>) {
  return v.object({
    fault: v.nullable(v.picklist(FETCH_FAULTS)),
    status: v.number(),
    retryAfter: v.nullable(v.string()),
    read: v.nullable(read),
  });
}

/** Most links of one page that a picker takes in. */
const MANY_LINKS = 2_000;

const fetchedContentSchema: v.GenericSchema<unknown, Fetched<FetchedContent>> = fetched(
  v.object({
    ...pageContent,
    print: v.nullable(v.string()),
    source: v.exactOptional(v.nullable(v.string())),
  }),
);
const fetchedListSchema: v.GenericSchema<unknown, Fetched<PageList>> = fetched(
  v.object({
    links: v.pipe(
      v.array(v.object({ url: v.string(), title: v.string(), date: v.nullable(v.string()) })),
      v.maxLength(MANY_LINKS),
    ),
    next: v.nullable(v.string()),
  }),
);

/**
 * Another page of the site that a tab shows, as the tab's page gets it, read with the layouts taught of its
 * host; undefined where no tab answers.
 */
export async function askPage(
  tabId: number,
  url: string,
  taught: readonly TaughtFields[],
): Promise<Fetched<FetchedContent> | undefined> {
  const answer = await ask(tabId, { ask: 'fetch-page', url, taught }, fetchedContentSchema);
  return answer?.read ? { ...answer, read: repaired(answer.read) } : answer;
}

/** The links of the page in a tab, or of another page of its site; undefined where no tab answers. */
export async function askList(
  tabId: number,
  url: string | null,
): Promise<Fetched<PageList> | undefined> {
  const answer = await ask(tabId, { ask: 'read-list', url }, fetchedListSchema);
  return answer?.read ? { ...answer, read: repairedList(answer.read) } : answer;
}

/** A list with its titles in Unicode. */
function repairedList(list: PageList): PageList {
  const titles = repairLines(list.links.map(({ title }) => title));
  const links = list.links.map((link, at) => ({ ...link, title: titles[at] ?? link.title }));
  return { ...list, links };
}

async function ask<Read>(
  tabId: number,
  question: PageQuestion,
  schema: v.GenericSchema<unknown, Fetched<Read>>,
): Promise<Fetched<Read> | undefined> {
  const answer = await askTab(tabId, question);
  if (answer === undefined || answer === null) return undefined;
  const parsed = v.safeParse(schema, answer);
  // What does not fit our own protocol is a page that cannot be taken in, whatever it is.
  return parsed.success
    ? parsed.output
    : { fault: 'no-page', status: 0, retryAfter: null, read: null };
}
