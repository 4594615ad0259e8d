interface SafeParser {
  parseHTML(html: string, options: { readonly sanitizer: object }): Document;
}

function isSafeParser(value: object): value is SafeParser {
  return 'parseHTML' in value && typeof value.parseHTML === 'function';
}

/** Whether this browser reads stored pages safely: Chrome and Edge from 146, Firefox from 148. */
export function canParseHtml(): boolean {
  return isSafeParser(Document);
}

/**
 * A stored page as a document that can do nothing: scripts, frames, plug-ins, handlers and
 * `javascript:` addresses are left out by the browser itself (WICG Sanitizer API), nothing is
 * loaded. It is the one way to read HTML that Trusted Types allow without a policy; everything that
 * the sanitizer does not call unsafe stays, forms and `<meta>` among it.
 *
 * Null where the browser has no such parser.
 */
export function parseHtml(html: string): Document | null {
  return isSafeParser(Document) ? Document.parseHTML(html, { sanitizer: {} }) : null;
}
