/** A node of the syntax tree that the bundler gives. */
export type Syntax = Readonly<Record<string, unknown>>;

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The nodes just below one. */
export function children(node: Syntax): Syntax[] {
  return Object.values(node).flat().filter(isSyntax);
}

/** What a declaration declares, empty where it is no plain name. */
export function nameOf(node: Syntax): string {
  return isSyntax(node['id']) ? String(node['id']['name']) : '';
}

/** The statements of the function that a script without modules is wrapped in. */
export function statementsOf(program: Syntax): Syntax[] {
  for (let level = children(program); level.length > 0; level = level.flatMap(children)) {
    const wrapper = level.find(({ type }) => type === 'FunctionExpression');
    if (wrapper !== undefined && isSyntax(wrapper['body'])) return children(wrapper['body']);
  }
  return [];
}
