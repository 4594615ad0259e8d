import type { NavTag } from '../../../lib/extension/nav-memory.ts';

export interface TagNode {
  readonly key: string;
  /** The last level of its name. */
  readonly name: string;
  readonly color: NavTag['color'];
  readonly clips: number;
  readonly children: readonly TagNode[];
}

/** Tags as a tree by their levels; a level that is no tag itself is there for those below it. */
export function tagTree(tags: readonly NavTag[]): TagNode[] {
  const known = new Map(tags.map((tag) => [tag.key, tag]));
  const names = new Map<string, string>();
  for (const { key, name } of tags) {
    const [keys, levels] = [key.split('/'), name.split('/')];
    keys.forEach((_, at) => {
      const prefix = keys.slice(0, at + 1).join('/');
      if (!names.has(prefix) || prefix === key) names.set(prefix, levels[at] ?? '');
    });
  }
  const under = (parent: string | null): TagNode[] =>
    [...names]
      .filter(([key]) => parentOf(key) === parent)
      .map(([key, name]): TagNode => {
        const children = under(key);
        const own = known.get(key);
        return { key, name, color: own?.color, clips: own?.clips ?? 0, children };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  return under(null);
}

function parentOf(key: string): string | null {
  const at = key.lastIndexOf('/');
  return at === -1 ? null : key.slice(0, at);
}
