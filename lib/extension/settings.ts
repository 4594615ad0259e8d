import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { parseOffice, type Office } from '../index.ts';
import { readPolicy } from './policy/read-policy.ts';
import { underPolicy } from './policy/under-policy.ts';
import { inTurn } from './in-turn.ts';

/** Null until an office is set up; a damaged record counts as none. */
const officeSchema = v.pipe(
  v.unknown(),
  v.transform((data): Office | null => {
    const office = parseOffice(data);
    return office.ok ? office.value : null;
  }),
);

/** Days; a year is the longest that makes sense. */
const days = (least: number, usual: number) =>
  v.optional(
    v.fallback(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(365)), usual),
    usual,
  );

const settingsSchema = v.object({
  language: v.optional(v.fallback(v.picklist(['auto', 'vi', 'en']), 'auto'), 'auto'),
  theme: v.optional(v.fallback(v.picklist(['system', 'light', 'dark']), 'system'), 'system'),
  /** Hosts on whose articles the popup marks directives that the register knows. */
  markKnownOn: v.optional(v.fallback(v.array(v.string()), []), []),
  lastCollection: v.optional(v.fallback(v.nullable(v.string()), null), null),
  /** Tags of the page saved last: offered for the next one, never given by themselves. */
  lastTags: v.optional(v.fallback(v.array(v.string()), []), []),
  /** Whether attachments are kept as files, unless somebody chooses otherwise for a page. */
  keepFiles: v.optional(v.fallback(v.boolean(), false), false),
  /** Id of the way of citing that was used last; empty before the first. */
  citationStyle: v.optional(v.fallback(v.string(), ''), ''),
  /** Who issues documents, where, and who signs them. */
  office: v.optional(officeSchema, null),
  /** How articles are set in the reader, which alone reads it: see `parseLook`. */
  reading: v.optional(v.unknown(), null),
  /** Whether pages of other sites than portals may be read, when the user asks for it there. */
  anySite: v.optional(v.fallback(v.boolean(), true), true),
  /** Days between two copies into the folder. */
  copyEvery: days(1, 1),
  /** Days after which a backup counts as old; 0 for no reminder. */
  remindAfter: days(0, 14),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings in force: the user's, and in their place what the office set. */
export async function readSettings(): Promise<Settings> {
  const [own, { policy }] = await Promise.all([readOwn(), readPolicy()]);
  return underPolicy(own, policy);
}

async function readOwn(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return parseSettings(settings);
}

/** Settings from anywhere; what is missing or damaged takes its default. */
export function parseSettings(data: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, data ?? {});
  return parsed.success ? parsed.output : v.parse(settingsSchema, {});
}

const write = inTurn();

/** Changes the user's settings; gives those that are in force then. */
export function writeSettings(change: Partial<Settings>): Promise<Settings> {
  return write(async () => {
    const settings = { ...(await readOwn()), ...change };
    await browser.storage.local.set({ settings });
    return underPolicy(settings, (await readPolicy()).policy);
  });
}

/** Calls at each change of the settings, in whatever window it was made; gives the way to stop that. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const note = (changes: object, area: string): void => {
    if (area !== 'managed' && !(area === 'local' && 'settings' in changes)) return;
    readSettings().then(onChange, console.error);
  };
  browser.storage.onChanged.addListener(note);
  return () => browser.storage.onChanged.removeListener(note);
}
