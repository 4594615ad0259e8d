/** Keys through which a file could reach the prototype of every object. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any article nests; the recursion of writers and readers stays far from its limit. */
export const MAX_DEPTH = 200;

export interface UnsafeShape {
  readonly reason: 'forbidden-key' | 'too-deep';
  readonly path: string;
}

/** `clips[3].article.title`, as a fault is named to the person who holds the file. */
export function formatPath(keys: readonly (string | number)[]): string {
  let path = '';
  for (const key of keys) {
    path += typeof key === 'number' ? `[${key}]` : path === '' ? key : `.${key}`;
  }
  return path;
}

/**
 * The first key of unknown data that must not be read at all, or the place where it nests deeper
 * than {@link MAX_DEPTH}; null where there is neither. Walks with its own stack: hostile nesting
 * must not overflow the one that guards against it.
 */
export function findUnsafeShape(data: unknown): UnsafeShape | null {
  const stack: { value: unknown; path: readonly (string | number)[] }[] = [
    { value: data, path: [] },
  ];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, path } = item;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length > MAX_DEPTH) return { reason: 'too-deep', path: formatPath(path) };
    if (Array.isArray(value)) {
      value.forEach((inner: unknown, index) =>
        stack.push({ value: inner, path: [...path, index] }),
      );
      continue;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) {
        return { reason: 'forbidden-key', path: formatPath([...path, key]) };
      }
      stack.push({ value: inner, path: [...path, key] });
    }
  }
  return null;
}
