import { readFile } from 'node:fs/promises';
import { parse, join } from 'node:path';
import { parseAddress } from '../index.ts';
import { STDIN } from './inputs.ts';

/** Browsers write the first, SingleFile the second. */
const SAVED_FROM = [
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i,
] as const;
const TAGS = [
  { tag: /<link\b[^>]*>/gi, name: /\brel\s*=\s*["']?canonical\b/i, value: 'href' },
  { tag: /<meta\b[^>]*>/gi, name: /\bproperty\s*=\s*["']?og:url\b/i, value: 'content' },
] as const;

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

function webAddress(text: string | undefined): string | null {
  return text === undefined ? null : (parseAddress(text)?.href ?? null);
}

/** The address in `<name>.json` beside `<name>.html`, as tools that save pages leave it. */
async function sidecarAddress(path: string): Promise<string | null> {
  if (path === STDIN) return null;
  const { dir, name } = parse(path);
  try {
    const data: unknown = JSON.parse(await readFile(join(dir, `${name}.json`), 'utf8'));
    if (typeof data !== 'object' || data === null || !('url' in data)) return null;
    return typeof data.url === 'string' ? webAddress(data.url) : null;
  } catch {
    return null; // most pages have no sidecar, and a file of that name may be something else
  }
}

/**
 * Where a saved page came from, as its sidecar or the page itself says: the sidecar first, for a
 * person or a tool put it there; then the comment of the program that saved the page; then the
 * canonical address, which some portals set to another page.
 *
 * @returns null where nothing names an http or https address
 */
export async function findPageAddress(path: string, html: string): Promise<string | null> {
  const sidecar = await sidecarAddress(path);
  if (sidecar !== null) return sidecar;
  for (const pattern of SAVED_FROM) {
    const address = webAddress(pattern.exec(html)?.[1]);
    if (address !== null) return address;
  }
  for (const { tag, name, value } of TAGS) {
    for (const [found] of html.matchAll(tag)) {
      const address = name.test(found) ? webAddress(attribute(found, value)) : null;
      if (address !== null) return address;
    }
  }
  return null;
}
