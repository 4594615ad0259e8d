import * as v from 'valibot';
import { TAUGHT_SCHEMA, type TaughtLayout, type TaughtProfile } from './taught-profile.ts';

/** More kinds of page than any portal has. */
export const MOST_LAYOUTS = 12;
const MOST_PROFILES = 2_000;

const NAME = '[A-Za-z_][\\w-]*';
const MARK = `#${NAME}|\\.${NAME}|\\[itemprop="[\\w -]+"\\]|:nth-of-type\\([1-9]\\d{0,4}\\)`;
const PART = `(?:[a-z][a-z0-9-]*(?:${MARK})*|(?:${MARK})+)`;
/** The selectors that teaching makes, and no others: what a foreign file brings can do no harm. */
const SELECTOR = new RegExp(`^${PART}(?:(?: > | )${PART})*$`);

const selectors = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(1_000), v.regex(SELECTOR))),
  v.minLength(1),
  v.maxLength(8),
);
const moment = v.pipe(v.string(), v.isoTimestamp());
const pageAddress = v.pipe(
  v.string(),
  v.maxLength(4_000),
  v.check((address) => /^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : '')),
);

export const taughtLayoutSchema: v.GenericSchema<unknown, TaughtLayout> = v.object({
  taughtAt: moment,
  sample: pageAddress,
  fields: v.pipe(
    v.object({
      title: v.exactOptional(selectors),
      date: v.exactOptional(selectors),
      lead: v.exactOptional(selectors),
      body: v.exactOptional(selectors),
      attachments: v.exactOptional(selectors),
    }),
    v.check(({ title, body, attachments }) => Boolean(title ?? body ?? attachments), 'no part'),
  ),
});

export const taughtProfileSchema: v.GenericSchema<unknown, TaughtProfile> = v.pipe(
  v.object({
    schema: v.literal(TAUGHT_SCHEMA),
    host: v.pipe(v.string(), v.minLength(1), v.maxLength(260), v.regex(/^[^\s/@?#]+$/)),
    name: v.pipe(v.string(), v.maxLength(500)),
    layouts: v.pipe(v.array(taughtLayoutSchema), v.minLength(1), v.maxLength(MOST_LAYOUTS)),
  }),
  v.check(
    ({ host, layouts }) => layouts.every(({ sample }) => new URL(sample).host === host),
    'taught on another host',
  ),
);

export const taughtProfilesSchema = v.pipe(
  v.array(taughtProfileSchema),
  v.maxLength(MOST_PROFILES),
);
