import type { MarkedToken, Token } from 'marked';
import { parseAddress } from '../../clip/address.ts';
import type { ArticleImage, Inline } from '../../clip/blocks.ts';
import { normalizeText } from '../../text/normalize.ts';
import { decodeEntities } from '../entities.ts';

/** Tokens of marked's own grammar; it has no extensions here, so nothing else occurs. */
export function knownTokens(tokens: readonly Token[] | undefined): MarkedToken[] {
  return (tokens ?? []).flatMap((token) => (isMarked(token) ? [token] : []));
}

function isMarked(token: Token): token is MarkedToken {
  return typeof token.type === 'string' && typeof token.raw === 'string';
}

/** Text with its character references resolved, white space collapsed; nothing where it is empty. */
export function textOf(raw: string): Inline[] {
  const text = normalizeText(decodeEntities(raw).toWellFormed()).replace(/\s+/g, ' ');
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** An address as blocks may carry it, or null: http(s), and mailto where it is a link. */
export function safeHref(href: string): string | null {
  const address = decodeEntities(href).trim();
  if (/^mailto:[^\s]+@[^\s]+$/i.test(address)) return address;
  return parseAddress(address)?.href ?? null;
}

export function imageOf(token: {
  readonly href: string;
  readonly text: string;
  readonly title?: string | null;
}): ArticleImage {
  const src = parseAddress(decodeEntities(token.href))?.href ?? '';
  const alt = normalizeText(decodeEntities(token.text).toWellFormed()).trim();
  const title = normalizeText(decodeEntities(token.title ?? '').toWellFormed()).trim();
  return { src, alt, caption: title === '' ? null : title };
}

function inlineOf(token: MarkedToken): Inline[] {
  switch (token.type) {
    case 'strong':
      return [{ kind: 'strong', content: inlinesOf(token.tokens) }];
    case 'em':
      return [{ kind: 'em', content: inlinesOf(token.tokens) }];
    case 'del':
      return inlinesOf(token.tokens);
    case 'link': {
      const href = safeHref(token.href);
      const content = inlinesOf(token.tokens);
      return href === null ? content : [{ kind: 'link', href, content }];
    }
    case 'br':
      return [{ kind: 'break' }];
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? [{ kind: 'break' }] : [];
    case 'image':
      return textOf(token.text);
    case 'text':
      return token.tokens ? inlinesOf(token.tokens) : textOf(token.text);
    case 'codespan':
    case 'escape':
      return textOf(token.text);
    default:
      return 'text' in token ? textOf(token.text) : [];
  }
}

/** Runs of text; markup inside Markdown is dropped, its text stays. */
export function inlinesOf(tokens: readonly Token[] | undefined): Inline[] {
  return knownTokens(tokens).flatMap(inlineOf);
}
