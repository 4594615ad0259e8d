import type { Syntax } from './syntax.ts';
import { children, isSyntax, nameOf, statementsOf } from './syntax.ts';

/** A pattern at the top of a script that is used in one place only. */
interface Pattern {
  readonly declarator: Syntax;
  readonly literal: Syntax;
  readonly uses: Syntax[];
}

/** The flags of a pattern, or null for what is none. */
function flagsOf(node: unknown): string | null {
  if (!isSyntax(node) || !isRecord(node['regex'])) return null;
  return String(node['regex']['flags']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Patterns at the top by their names. One with `g` or `y` remembers where it stopped, so it must stay one object. */
function patternsIn(statements: readonly Syntax[]): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  for (const statement of statements) {
    if (statement['type'] !== 'VariableDeclaration') continue;
    const declarators = children(statement);
    const [declarator] = declarators;
    const literal = declarator?.['init'];
    const flags = flagsOf(literal);
    if (declarators.length !== 1 || declarator === undefined || !isSyntax(literal)) continue;
    if (flags === null || /[gy]/.test(flags)) continue;
    found.set(nameOf(declarator), { declarator: statement, literal, uses: [] });
  }
  return found;
}

/** Adds every place where a pattern is named; `{ name }` is no place where it can be written out. */
function findUses(node: Syntax, patterns: Map<string, Pattern>): void {
  if (node['type'] === 'Identifier') patterns.get(String(node['name']))?.uses.push(node);
  if (node['shorthand'] === true && isSyntax(node['key']))
    patterns.delete(String(node['key']['name']));
  const member = node['computed'] === false ? (node['property'] ?? node['key']) : undefined;
  for (const child of children(node)) if (child !== member) findUses(child, patterns);
}

/**
 * Writes patterns that only one function asks for where they are asked for. The engine reads a pattern when its
 * line is run; those of the extraction would be read at every page load, a third of what the start of the content
 * script costs.
 */
export const latePatterns = {
  name: 'late-patterns',
  renderChunk(
    this: { parse(code: string): unknown },
    code: string,
    _chunk: unknown,
    { format }: { readonly format: string },
  ) {
    if (format !== 'iife') return null;
    const program = this.parse(code);
    const statements = isSyntax(program) ? statementsOf(program) : [];
    const patterns = patternsIn(statements);
    for (const statement of statements) findUses(statement, patterns);
    const edits: { start: number; end: number; text: string }[] = [];
    for (const { declarator, literal, uses } of patterns.values()) {
      // The declaration names it, too; a second declaration or use leaves it where it is.
      const use = uses.find(
        ({ start }) =>
          Number(start) > Number(declarator['end']) || Number(start) < Number(declarator['start']),
      );
      if (uses.length !== 2 || use === undefined) continue;
      const text = code.slice(Number(literal['start']), Number(literal['end']));
      edits.push({ start: Number(use['start']), end: Number(use['end']), text });
      edits.push({ start: Number(declarator['start']), end: Number(declarator['end']), text: '' });
    }
    let written = code;
    for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
      written = written.slice(0, start) + text + written.slice(end);
    return edits.length === 0 ? null : { code: written, map: null };
  },
};
