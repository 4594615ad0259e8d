import type { Media } from '../clip/article.ts';
import { cleanLine } from '../text/normalize.ts';
import { fileName, mediaKind } from './source.ts';

/** Video and audio of a part of the page as links, each once: players, frames of video sites, linked files. */
export function readMedia(part: Element): Media[] {
  const found = new Map<string, Media>();
  for (const link of part.querySelectorAll('a[href]')) {
    const url = link.getAttribute('href') ?? '';
    const kind = mediaKind(url, link.getAttribute('class') ?? '');
    if (kind === null || found.has(url)) continue;
    const title = cleanLine(link.textContent);
    found.set(url, { kind, url, title: title === '' ? fileName(url) : title });
  }
  return [...found.values()];
}
