/**
 * Methods of Readability 0.6 that have nothing to do, or little, on the copies that it is given
 * (`lib/article/copy.ts`): these hold no script, noscript, meta element, field, frame or lazy image and none of the
 * attributes that hide, their addresses are absolute, and their title is set from outside. Left out of the content
 * script, which every page of a portal has to compile.
 */
const IDLE: Readonly<Record<string, string>> = {
  _fixLazyImages: '',
  _getAllNodesWithTag: 'return arguments[0].querySelectorAll(arguments[1]);',
  _clean: 'this._removeNodes(this._getAllNodesWithTag(arguments[0], [arguments[1]]));',
  _isProbablyVisible:
    'const { style } = arguments[0]; return style.display != "none" && style.visibility != "hidden";',
  // All that is asked for is the body.
  parse: `this._prepDocument();
    this._articleTitle = this._doc.title;
    const content = this._grabArticle();
    return content && { content: this._serializer(content) };`,
};

/** Methods that nothing calls once those above are short. */
const DEAD = [
  '_cleanClasses',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getJSONLD',
  '_isUrl',
  '_postProcessContent',
  '_removeScripts',
  '_simplifyNestedElements',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
];

/** A method's body ends at the first line that closes it, as Prettier sets its source; without one, it goes. */
function withBody(source: string, name: string, body?: string): string {
  const start = new RegExp(`^  ${name}\\([^)]*\\) \\{\\n`, 'm').exec(source);
  const end = start === null ? -1 : source.indexOf('\n  },\n', start.index);
  if (start === null || end === -1)
    throw new Error(
      `slim-readability: no method ${name}; read the new Readability before packing it`,
    );
  if (body === undefined)
    return source.slice(0, start.index) + source.slice(end + '\n  },\n'.length);
  return source.slice(0, start.index + start[0].length) + body + source.slice(end);
}

function slim(source: string): string {
  let slimmed = source;
  for (const [name, body] of Object.entries(IDLE)) slimmed = withBody(slimmed, name, body);
  for (const name of DEAD) slimmed = withBody(slimmed, name);
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
      .replace(
        /^ *this\._clean(?:Conditionally)?\(articleContent, "(?:form|fieldset|object|embed|link|iframe|input|textarea|select|button)"\);\n/gm,
        '',
      )
      .replace(
        /^ {2}\/\/ Configurable options\n[^]*?(?=^ {2}\/\/ Start with all flags)/m,
        `this._nbTopCandidates = this.DEFAULT_N_TOP_CANDIDATES;
        this._charThreshold = this.DEFAULT_CHAR_THRESHOLD;
        this._serializer = options.serializer;
        this._linkDensityModifier = 0;`,
      )
      .replace(/^ {8}if \(\n {10}node\.getAttribute\("aria-modal"\)[^]*?\n {8}\}\n/m, '')
      .replace(/^ {8}\/\/ Find out text direction[^]*?(?=^ {8}return articleContent)/m, '')
      .replace(/^ {4}videos:\n.*\n/m, '')
      .replace(/^ {8}var embeds = [^]*?(?=^ {8}var innerText)/m, '')
      // Reasons for its log.
      .replace(/(errs\.push\()\s*`[^`]*`\s*\)/g, '$10)')
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
