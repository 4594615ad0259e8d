import { foldText } from '../../text/fold.ts';

/** Names that say what state or place an element is in, not what it is. */
const STATE =
  /^(?:active|current|selected|open(?:ed)?|closed|hover|focus|show|hide|hidden|visible|first|last|odd|even|collapsed|expanded|loaded|lazy|animated|clearfix|container(?:-fluid)?|row|wrap(?:per)?|inner|left|right|center|block|inline|flex|grid)$/i;
/** Layout by class: `col-md-8`, `mt-3`, `text-center`. */
const UTILITY =
  /^(?:col|row|m|mt|mr|mb|ml|mx|my|p|pt|pr|pb|pl|px|py|d|w|h|bg|text|font|fs|fw|float|pull|align|justify|items|gap|border|rounded|order|offset|hidden|visible|is|has|js)-[\w-]+$/i;
/** Made by a tool at each build: `css-1q2w3e`, `sc-bdVaJa`, `_3xK9a`. */
const GENERATED = /^(?:css|sc|jsx|emotion|svelte|astro)-|\d[a-z]+\d|__[A-Za-z0-9]{5,}$/;

/**
 * Whether an id or class is likely to stand on the next article as well: no number of the article, no
 * words of its address or title, no state, nothing that a build makes anew.
 */
export function isStableName(name: string, page: { url: string; title: string }): boolean {
  if (!/^[A-Za-z_][\w-]*$/.test(name) || name.length > 80) return false;
  if (/\d{3,}|[-_]?\d{2,}$/.test(name)) return false;
  if (STATE.test(name) || UTILITY.test(name) || GENERATED.test(name)) return false;
  const words = foldText(name).split(/[-_]+/).filter(Boolean);
  const slug = words.join('-');
  if (slug.length >= 8 && foldText(page.url).includes(slug) && words.length >= 2) return false;
  const title = foldText(page.title);
  return words.length < 4 || !words.every((word) => title.includes(word));
}
