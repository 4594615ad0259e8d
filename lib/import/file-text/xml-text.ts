import { decodeXml } from '../../text/xml-entities.ts';

/** What the elements of a format mean for its text; names are without their prefix. */
export interface TextRules {
  /** Elements whose own text counts; null: that of all. */
  readonly text: ReadonlySet<string> | null;
  /** Ends of these begin a new line; inside of a cell they are blanks. */
  readonly lines: ReadonlySet<string>;
  /** Cells of tables. */
  readonly cells: ReadonlySet<string>;
  /** Stand for a tab or a blank between two words. */
  readonly gaps: ReadonlySet<string>;
  /** Stand for a line break. */
  readonly breaks: ReadonlySet<string>;
  /** Left out with everything in them. */
  readonly skipped: ReadonlySet<string>;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>|([^<]+)/g;
/**
 * The text of an XML part, read from one end to the other without a tree: what is not well-formed gives
 * what stands there, nothing is expanded or fetched. Ends early beyond `most` characters.
 */
export function xmlText(source: string, rules: TextRules, most: number): string {
  const out: string[] = [];
  let length = 0;
  let skipping = 0;
  let inText = 0;
  let inCell = 0;
  const put = (text: string): void => {
    out.push(text);
    length += text.length;
  };
  for (const [, cdata, slash, name, isEmpty, text] of source.matchAll(TOKEN)) {
    if (length > most) break;
    const said = cdata ?? text;
    if (said !== undefined) {
      const counts = skipping === 0 && (rules.text === null || inText > 0);
      if (counts) put(cdata ?? decodeXml(said));
    } else if (name !== undefined) {
      const step = slash === '/' ? -1 : isEmpty === '/' ? 0 : 1;
      if (rules.skipped.has(name)) skipping = Math.max(0, skipping + step);
      if (skipping > 0) continue;
      if (rules.text?.has(name)) inText = Math.max(0, inText + step);
      if (step >= 0 && rules.gaps.has(name)) put('\t');
      if (step >= 0 && rules.breaks.has(name)) put('\n');
      if (rules.cells.has(name)) inCell = Math.max(0, inCell + step);
      if (step <= 0 && rules.lines.has(name)) put(inCell > 0 ? ' ' : '\n');
    }
  }
  return out.join('');
}
