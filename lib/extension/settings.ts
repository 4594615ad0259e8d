import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { parseOffice, type Office } from '../index.ts';

/** Null until an office is set up; a damaged record counts as none. */
const officeSchema = v.pipe(
  v.unknown(),
  v.transform((data): Office | null => {
    const office = parseOffice(data);
    return office.ok ? office.value : null;
  }),
);

const settingsSchema = v.object({
  language: v.optional(v.fallback(v.picklist(['auto', 'vi', 'en']), 'auto'), 'auto'),
  theme: v.optional(v.fallback(v.picklist(['system', 'light', 'dark']), 'system'), 'system'),
  /** Hosts on whose articles the popup marks directives that the register knows. */
  markKnownOn: v.optional(v.fallback(v.array(v.string()), []), []),
  lastCollection: v.optional(v.fallback(v.nullable(v.string()), null), null),
  /** Id of the way of citing that was used last; empty before the first. */
  citationStyle: v.optional(v.fallback(v.string(), ''), ''),
  /** Who issues documents, where, and who signs them. */
  office: v.optional(officeSchema, null),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** The user's settings; what is missing or damaged takes its default. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return parseSettings(settings);
}

/** Settings from anywhere; what is missing or damaged takes its default. */
export function parseSettings(data: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, data ?? {});
  return parsed.success ? parsed.output : v.parse(settingsSchema, {});
}

export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ settings });
  return settings;
}
