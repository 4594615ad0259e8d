import * as v from 'valibot';
import { fail, ok, type Result } from './result.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(200));

const officeSchema = v.object({
  style: v.picklist(['state', 'party']),
  superior: v.optional(line, ''),
  agency: v.optional(line, ''),
  place: v.optional(line, ''),
  number: v.optional(line, ''),
  signer: v.optional(
    v.object({ title: v.optional(line, ''), name: v.optional(line, '') }),
    () => ({}),
  ),
});

/** An office as it heads and signs its documents; every text may be empty. */
export type Office = v.InferOutput<typeof officeSchema>;

/**
 * Reads the record of an office: `{"style": "state", "superior": "…", "agency": "…", "place": "…",
 * "number": "…", "signer": {"title": "…", "name": "…"}}`; all but `style` may be left out.
 */
export function parseOffice(data: unknown): Result<Office, 'malformed'> {
  const parsed = v.safeParse(officeSchema, data);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? '';
  return fail('malformed', path === '' ? issue.message : `${path}: ${issue.message}`);
}
