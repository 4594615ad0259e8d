import { fail, ok, type Result } from '../clip/result.ts';

/** One thing found in a file, and the words that lead a person to it: `line 3: `. */
export interface Entry {
  readonly data: unknown;
  readonly place: string;
}

function parseJson(text: string): Result<unknown, 'not-json'> {
  try {
    const data: unknown = JSON.parse(text);
    return ok(data);
  } catch (error) {
    return fail('not-json', error instanceof Error ? error.message : String(error));
  }
}

/** The entries of a JSON or JSON Lines file: the elements of an array, the lines, or the one value. */
export function parseEntries(text: string): Result<readonly Entry[], 'not-json' | 'empty'> {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return fail('empty', 'the file is empty');
  const whole = parseJson(content);
  if (whole.ok) {
    if (!Array.isArray(whole.value)) return ok([{ data: whole.value, place: '' }]);
    return ok(whole.value.map((data: unknown, index) => ({ data, place: `entry ${index + 1}: ` })));
  }
  const entries: Entry[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (!parsed.ok) {
      if (entries.length === 0) {
        return fail('not-json', `neither JSON nor JSON Lines: ${whole.detail ?? ''}`);
      }
      return fail('not-json', `line ${index + 1}: ${parsed.detail ?? ''}`);
    }
    entries.push({ data: parsed.value, place: `line ${index + 1}: ` });
  }
  return ok(entries);
}
