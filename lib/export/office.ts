import * as v from 'valibot';
import { fail, ok, type Result } from '../clip/result.ts';
import type { HeadingBlock } from './export-format.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(200));

const officeSchema = v.object({
  style: v.picklist(['state', 'party']),
  superior: v.optional(line),
  agency: v.optional(line, ''),
  place: v.optional(line, ''),
  number: v.optional(line),
  signer: v.optional(v.object({ title: v.optional(line, ''), name: v.optional(line, '') })),
});

/** Leaves out what is empty, so that a record says only what an office set up. */
function compact({
  style,
  superior,
  agency,
  place,
  number,
  signer,
}: v.InferOutput<typeof officeSchema>): HeadingBlock {
  return {
    style,
    agency,
    place,
    ...(superior === undefined || superior === '' ? {} : { superior }),
    ...(number === undefined || number === '' ? {} : { number }),
    ...(signer === undefined || (signer.title === '' && signer.name === '') ? {} : { signer }),
  };
}

/**
 * The record of an office as a heading block: `{"style": "state", "superior": "…", "agency": "…",
 * "place": "…", "number": "…", "signer": {"title": "…", "name": "…"}}`; all but `style` may be left out.
 */
export function parseOffice(data: unknown): Result<HeadingBlock, 'malformed'> {
  const parsed = v.safeParse(officeSchema, data);
  if (parsed.success) return ok(compact(parsed.output));
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? '';
  return fail('malformed', path === '' ? issue.message : `${path}: ${issue.message}`);
}
