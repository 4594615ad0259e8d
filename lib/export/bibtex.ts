import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { referenceMaker, type Reference } from './reference/reference.ts';

/** What TeX would take for a command. Braces are words where they do not come in pairs. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\`{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX counts braces, escaped ones too. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Text in which TeX sees nothing but text; signs that it would join stay apart. */
function tex(text: string): string {
  const hasPairs = isBalanced(text);
  return text
    .replace(/[\\{}~^`&%$#_]/g, (character) =>
      hasPairs && /[{}]/.test(character) ? `\\${character}` : (TEX[character] ?? character),
    )
    .replace(/(?<=([-',<>]))(?=\1)/g, '{}');
}

/** An address stands as it is; only what could end its field is encoded. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}

function fieldsOf(reference: Reference): [name: string, value: string][] {
  const { kind, issued, authors, keywords } = reference;
  const [year = '', month = '', day = ''] = issued?.split('-') ?? [];
  const fields: [string, string][] = [
    ['title', `{{${tex(reference.title)}}}`],
    ['author', authors.map((name) => `{${tex(name)}}`).join(' and ')],
    [kind === 'newspaper' ? 'journal' : 'organization', tex(reference.container)],
    ['entrysubtype', kind === 'newspaper' ? kind : ''],
    ['date', issued ?? ''],
    ['year', year],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['day', day === '' ? '' : String(Number(day))],
    ['url', verbatim(reference.url)],
    ['urldate', reference.accessed],
    ['langid', /^vi\b/i.test(reference.language) ? 'vietnamese' : ''],
    ['abstract', tex(reference.abstract)],
    ['keywords', keywords.map((word) => tex(word.replaceAll(',', ' '))).join(', ')],
    ['note', tex(reference.note)],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, name === 'month' || name === 'title' ? value : `{${value}}`]);
}

function entry(reference: Reference): string {
  const type = reference.kind === 'newspaper' ? 'article' : 'online';
  const lines = fieldsOf(reference).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${type}{${reference.key},\n${lines.join('')}}\n`;
}

/** References for BibTeX and BibLaTeX, in UTF-8; names and capitals are kept by braces. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const referenceOf = referenceMaker();
  const entries = await eachClip(request.clips, request, (clip) => entry(referenceOf(clip)));
  return new TextEncoder().encode(entries.join('\n'));
}
