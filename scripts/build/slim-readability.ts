/**
 * Methods of Readability 0.6 that have nothing to do on the copies that it is given (`lib/article/copy.ts`): these
 * hold no script, noscript, meta element or lazy image, their addresses are absolute, and their title is set
 * from outside. Left out of the content script, which every page of a portal has to compile.
 */
const IDLE: Readonly<Record<string, string>> = {
  _getJSONLD: 'return {};',
  _getArticleMetadata: 'return { title: this._doc.title };',
  _getArticleTitle: 'return this._doc.title;',
  _unescapeHtmlEntities: 'return arguments[0];',
  _unwrapNoscriptImages: '',
  _removeScripts: '',
  _fixLazyImages: '',
  _fixRelativeUris: '',
  _cleanClasses: '',
  _simplifyNestedElements: '',
  _isUrl: 'return false;',
  _getAllNodesWithTag: 'return arguments[0].querySelectorAll(arguments[1]);',
  // All that is asked for is the body.
  parse: `this._prepDocument();
    this._metadata = this._getArticleMetadata();
    this._articleTitle = this._metadata.title;
    const content = this._grabArticle();
    if (!content) return null;
    this._postProcessContent(content);
    return { content: this._serializer(content) };`,
};

/** Where the body of a method ends: at the first line that closes it, as Prettier sets its source. */
function withBody(source: string, name: string, body: string): string {
  const start = new RegExp(`^  ${name}\\([^)]*\\) \\{\\n`, 'm').exec(source);
  const end = start === null ? -1 : source.indexOf('\n  },\n', start.index);
  if (start === null || end === -1)
    throw new Error(
      `slim-readability: no method ${name}; read the new Readability before packing it`,
    );
  return source.slice(0, start.index + start[0].length) + body + source.slice(end);
}

function slim(source: string): string {
  let slimmed = source;
  for (const [name, body] of Object.entries(IDLE)) slimmed = withBody(slimmed, name, body);
  const debug = /^ {2}if \(this\._debug\) \{\n[^]*?^ {2}\} else \{\n([^]*?)^ {2}\}\n/m;
  return (
    slimmed
      .replace(debug, '$1')
      // For a DOM of Mozilla's own, which no browser has.
      .replace(/^( *)if \(this\._docJSDOMParser[^\n]*\{\n[^]*?^\1\}\n/gm, '')
      .replace(/^ *this\._docJSDOMParser = .*\n/m, '')
      .replace(/^ {2}if \(options && options\.documentElement\) \{\n[^]*?^ {2}\}\n/m, '')
      .replace(/^ {2}HTML_ESCAPE_MAP: \{\n[^]*?^ {2}\},\n/m, '')
      .replace(
        /^ {4}(?:extraneous|replaceFonts|nextLink|prevLink|jsonLdArticleTypes|srcsetUrl|b64DataUrl):\s+\/.*\/[gi]*,\n/gm,
        '',
      )
      .replace(/^ *this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);\n/gm, '')
  );
}

/**
 * Gives what Readability calls its own (`_grabArticle`, `DEFAULT_CHAR_THRESHOLD`) short names; nothing outside
 * knows the long ones. Those of node types belong to the DOM, and by one flag the built script is recognised.
 */
function withShortNames(source: string): string {
  const names = new Map<string, string>();
  const own = /\b(?:_[a-zA-Z]\w+|(?!\w+_NODE\b|FLAG_STRIP)[A-Z]+(?:_[A-Z]+)+)\b/g;
  return source.replace(own, (name) => {
    const short = names.get(name) ?? `_${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
}

/**
 * Packs Readability without its idle methods, its debugging output, its page detector and its long names, and run
 * when it is first asked for.
 */
export const slimReadability = {
  name: 'slim-readability',
  transform(code: string, id: string): string | null {
    const file = id.replaceAll('\\', '/').split('?')[0] ?? '';
    if (file.endsWith('/@mozilla/readability/index.js'))
      return "module.exports = { get Readability() { return require('./Readability'); } };";
    return file.endsWith('/@mozilla/readability/Readability.js')
      ? withShortNames(slim(code))
      : null;
  },
};
