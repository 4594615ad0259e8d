import * as v from 'valibot';
import { fail, ok, type Result } from '../../clip/result.ts';
import { taughtProfilesSchema } from './parse-taught.ts';
import { TAUGHT_SCHEMA, type TaughtProfile } from './taught-profile.ts';

const FORMAT = 'trich-luc-taught';

/** `newer`: written by a later version of the program. */
export type TaughtFileReason = 'not-json' | 'not-taught' | 'newer' | 'invalid' | 'empty';

/** The text of a file that hands taught profiles on to a colleague. */
export function writeTaughtFile(profiles: readonly TaughtProfile[], now: Date): string {
  const file = {
    format: FORMAT,
    schema: TAUGHT_SCHEMA,
    exportedAt: now.toISOString(),
    profiles: profiles.map(({ schema, host, name, layouts }) => ({ schema, host, name, layouts })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const headSchema = v.object({
  format: v.literal(FORMAT),
  schema: v.number(),
  profiles: v.unknown(),
});

/** Reads such a file; one fault refuses it whole, and `detail` names the place of the fault. */
export function readTaughtFile(text: string): Result<readonly TaughtProfile[], TaughtFileReason> {
  const data = parseJson(text);
  if (data === undefined) return fail('not-json');
  const head = v.safeParse(headSchema, data);
  if (!head.success) return fail('not-taught');
  if (head.output.schema > TAUGHT_SCHEMA) return fail('newer');
  const profiles = v.safeParse(taughtProfilesSchema, head.output.profiles);
  if (!profiles.success) {
    const [issue] = profiles.issues;
    return fail('invalid', `${v.getDotPath(issue) ?? 'profiles'}: ${issue.message}`);
  }
  if (profiles.output.length === 0) return fail('empty');
  return ok([...new Map(profiles.output.map((profile) => [profile.host, profile])).values()]);
}

function parseJson(text: string): unknown {
  try {
    // Notepad puts a byte order mark before what it saves.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
