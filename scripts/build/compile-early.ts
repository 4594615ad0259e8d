import type { Syntax } from './syntax.ts';
import { children, isSyntax, nameOf, statementsOf } from './syntax.ts';

/** What the content script calls at every page load. */
const ENTRY = 'glanceAtPage';

/** What few pages need is left to be compiled there. */
const RARE = new Set(
  (
    'foldSlowly,foldRare,normalizeText,findLong,findIso,matchEnd,isClock,opensAsNews,holdsMatter,isFile,distance,' +
    'shortTextOf,isTimeAbove,inherited,relative,isNode,isSameRow,halfOfDay,isDateWithLink,childOf,isNoun,setLarge'
  ).split(','),
);

/** Adds the names that some syntax mentions, those of members apart, and the names that it declares itself. */
function mentioned(node: Syntax, names: Set<string>, own: Set<string>): void {
  if (node['type'] === 'Identifier') names.add(String(node['name']));
  const member = node['computed'] === false ? (node['property'] ?? node['key']) : undefined;
  const declares = [node['id'], node['params']].flat().filter(isSyntax);
  for (const child of children(node)) {
    if (child === member) continue;
    if (declares.includes(child)) mentioned(child, own, own);
    else mentioned(child, names, own);
  }
}

/** The functions that a call of the entry may reach, in order. */
function reached(statements: readonly Syntax[]): Syntax[] {
  const declared = new Map<string, Syntax>();
  for (const statement of statements) {
    const all = statement['type'] === 'VariableDeclaration' ? children(statement) : [statement];
    for (const each of all) if (nameOf(each) !== '') declared.set(nameOf(each), each);
  }
  const found = new Set<string>([ENTRY]);
  for (const name of found) {
    const declaration = declared.get(name);
    if (declaration === undefined) continue;
    const [names, own] = [new Set<string>(), new Set<string>()];
    mentioned(declaration, names, own);
    for (const each of names) if (!own.has(each)) found.add(each);
  }
  return statements.filter(
    (each) =>
      each['type'] === 'FunctionDeclaration' && found.has(nameOf(each)) && !RARE.has(nameOf(each)),
  );
}

/**
 * Sets what runs at every page load in parentheses, by which engines know functions that are called soon and
 * compile them while they read the script. Otherwise they skip each one first and read it a second time when it is
 * called: 1.5 of 9 ms on the first page of a site.
 */
export const compileEarly = {
  name: 'compile-early',
  renderChunk(
    this: { parse(code: string): unknown },
    code: string,
    chunk: { readonly name: string },
    { format }: { readonly format: string },
  ) {
    if (format !== 'iife' || !code.includes(`function ${ENTRY}(`)) return null;
    const program = this.parse(code);
    const statements = isSyntax(program) ? statementsOf(program) : [];
    const early = reached(statements);
    const first = statements[0]?.['start'];
    if (early.length === 0 || typeof first !== 'number')
      throw new Error(`compile-early: no functions at the top of ${chunk.name}`);
    let moved = '';
    let rest = '';
    let at = first;
    for (const each of early) {
      const [start, end] = [Number(each['start']), Number(each['end'])];
      moved += `const ${nameOf(each)} = (${code.slice(start, end)});\n`;
      rest += code.slice(at, start);
      at = end;
    }
    return { code: code.slice(0, first) + moved + rest + code.slice(at), map: null };
  },
};
