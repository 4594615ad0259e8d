import { type ClipStatus, tagKey } from '../../index.ts';
import type { ChangeOf } from './bulk-edit.ts';

/** Puts tags on clips. */
export const addTags =
  (names: readonly string[]): ChangeOf =>
  ({ tags }) => ({ tags: [...tags, ...names] });

/** Takes tags off clips, with what lies below them. */
export const removeTags =
  (keys: readonly string[]): ChangeOf =>
  ({ tags }) => ({
    tags: tags.filter((name) => !keys.some((key) => isInBranch(tagKey(name), key))),
  });

/** Takes one tag off clips, and none of those below it. */
export const takeOffTag =
  (key: string): ChangeOf =>
  ({ tags }) => ({ tags: tags.filter((name) => tagKey(name) !== key) });

/** Gives a branch of tags another name: `a` → `x/y` makes `a/b` into `x/y/b`. */
export const renameBranch =
  (key: string, name: string): ChangeOf =>
  ({ tags }) => {
    if (!tags.some((tag) => isInBranch(tagKey(tag), key))) return null;
    const levels = key.split('/').length;
    return {
      tags: tags.map((tag) => {
        if (!isInBranch(tagKey(tag), key)) return tag;
        return [name, ...tag.split('/').slice(levels)].join('/');
      }),
    };
  };

export const isInBranch = (key: string, branch: string): boolean =>
  key === branch || key.startsWith(`${branch}/`);

export const addToCollection =
  (id: string): ChangeOf =>
  ({ collections }) => ({ collections: [...new Set([...collections, id])] });

/** Into another collection instead of this one. */
export const moveToCollection =
  (from: string, to: string): ChangeOf =>
  ({ collections }) => ({
    collections: [...new Set([...collections.filter((id) => id !== from), to])],
  });

export const removeFromCollection =
  (id: string): ChangeOf =>
  ({ collections }) => ({ collections: collections.filter((other) => other !== id) });

export const setStatus =
  (status: ClipStatus): ChangeOf =>
  () => ({ status });

/** A day to deal with it by; a clip that waited for nothing waits for something now. */
export const setDue =
  (dueOn: string | null): ChangeOf =>
  ({ status }) => ({
    dueOn,
    ...(dueOn !== null && status !== 'todo' && status !== 'done' && { status: 'todo' }),
  });

export const moveToTrash =
  (now: string): ChangeOf =>
  ({ deletedAt }) =>
    deletedAt === '' ? { deletedAt: now } : null;
