/** What no code, or no code of the pure library, may use, and what to write instead. */

export const THE_WORLD = {
  document: 'Take a Document as a parameter.',
  window: 'Take what you need of it as a parameter.',
  self: 'Take what you need of it as a parameter.',
  globalThis: 'Take what you need of it as a parameter.',
  location: 'Take the address as a parameter.',
  navigator: 'Take what you need of it as a parameter.',
  fetch: 'Take a fetch function as a parameter.',
  XMLHttpRequest: 'Take a fetch function as a parameter.',
  WebSocket: 'The library opens no connection.',
  indexedDB: 'Storage belongs to lib/extension/database.',
  localStorage: 'Storage belongs to lib/extension.',
  sessionStorage: 'Storage belongs to lib/extension.',
  chrome: 'The browser belongs to lib/extension.',
  browser: 'The browser belongs to lib/extension.',
  process: 'Node belongs to lib/cli.',
  Buffer: 'Use Uint8Array; Buffer belongs to lib/cli.',
  require: 'Use import.',
  DOMParser: 'Take a Document, or a parse function, as a parameter.',
  Node: 'No global DOM here: compare nodeType with a number.',
  NodeFilter: 'No global DOM here: write the number down and name it.',
  Element: 'No global DOM here: compare nodeType or tagName.',
  HTMLElement: 'No global DOM here: compare tagName.',
};
export const SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'srcdoc',
].map((property) => ({
  property,
  message: 'No HTML is stored or shown: build nodes from blocks. Only lib/article reads markup.',
}));
export const DOCUMENT_WRITE = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: 'No HTML is stored or shown: build nodes from blocks.',
}));
export const CLOCK_AND_CHANCE = [
  { object: 'Date', property: 'now', message: 'Take a clock as a parameter.' },
  { object: 'performance', property: 'now', message: 'Take a clock as a parameter.' },
  { object: 'Math', property: 'random', message: 'Take an id maker as a parameter.' },
  { object: 'crypto', property: 'randomUUID', message: 'Take an id maker as a parameter.' },
];
export const DANGEROUS_JSX = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'No HTML is stored or shown: draw blocks with the block components.',
};
export const ENUM = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
export const NEW_DATE = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Take a clock as a parameter.',
};
