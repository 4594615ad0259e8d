import { parseAddress } from '../clip/address.ts';
import { decodeEntities } from './entities.ts';

/**
 * How savers note where a page came from, in the order of trust: SingleFile's comment, the comment
 * that browsers write ("saved from url=(0042)…"), then what the page says of itself.
 */
const NOTES: readonly RegExp[] = [
  /<!--[^>]*?Page saved with SingleFile[\s\S]*?\burl:\s*(\S+)/i,
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
  /<link\b[^>]*\brel\s*=\s*["']?canonical["']?[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i,
  /<link\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)["']?[^>]*\brel\s*=\s*["']?canonical/i,
  /<meta\b[^>]*\bproperty\s*=\s*["']?og:url["']?[^>]*\bcontent\s*=\s*["']([^"']+)/i,
  /<meta\b[^>]*\bcontent\s*=\s*["']([^"']+)["'][^>]*\bproperty\s*=\s*["']?og:url/i,
  /<base\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i,
];

const SAVED_AT = /<!--[^>]*?Page saved with SingleFile[\s\S]*?\bsaved date:\s*([^\n]+)/i;

/** As far as savers and heads of pages reach; the rest is article. */
const HEAD = 200_000;

/** The address that a saved page was taken from, or null where nothing in it says. */
export function savedPageAddress(html: string): string | null {
  const head = html.slice(0, HEAD);
  for (const note of NOTES) {
    const found = note.exec(head)?.[1];
    const address = found === undefined ? undefined : parseAddress(decodeEntities(found));
    if (address) return address.href;
  }
  return null;
}

/** When SingleFile saved the page, UTC, ISO 8601; null where it does not say. */
export function savedPageMoment(html: string): string | null {
  const text = SAVED_AT.exec(html.slice(0, HEAD))?.[1]
    ?.trim()
    .replace(/\s*\([^)]*\)$/, '');
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
