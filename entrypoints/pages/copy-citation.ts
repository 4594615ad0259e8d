import { type CitationStyle, citationStyles, citeClip, type Clip } from '../../lib/index.ts';
import { readSettings, writeSettings } from '../../lib/extension/settings.ts';

/** Rich and plain text for the clipboard: one citation alone, several as a list. */
export function citations(
  clips: readonly Clip[],
  style: CitationStyle,
): { readonly text: string; readonly html: string } {
  const cited = clips.map((clip) => citeClip(clip, style));
  const [only] = cited;
  if (only !== undefined && cited.length === 1) return only;
  const mark = style === 'markdown' ? '- ' : '';
  return {
    text: cited.map(({ text }) => `${mark}${text}`).join('\n'),
    html: `<ul>${cited.map(({ html }) => `<li>${html}</li>`).join('')}</ul>`,
  };
}

/** The style chosen last. */
export async function lastCitationStyle(): Promise<CitationStyle> {
  const { citationStyle } = await readSettings();
  return citationStyles.find(({ id }) => id === citationStyle)?.id ?? 'state';
}

/** Copies citations, remembers their style and gives what was copied, as plain text. */
export async function copyCitations(clips: readonly Clip[], style: CitationStyle): Promise<string> {
  const { text, html } = citations(clips, style);
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
  await writeSettings({ citationStyle: style });
  return text;
}
