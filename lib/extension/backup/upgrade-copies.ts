import type { ClipDatabase } from '../database/open.ts';
import { fileTarget, streamBackup } from './write-file.ts';

/** Folder of the extension's own part of the disk, which other files hold than the store. */
const FOLDER = 'truoc-nang-cap';
const ENDING = '.trichluc';
/** Copies that stay. */
const KEPT = 2;
/** Milliseconds within which a window does not make again what another one just made. */
const JUST_MADE = 10 * 60_000;

/** A copy of the store as it was before an upgrade. */
export interface UpgradeCopy {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly file: File;
}

/**
 * Makes a backup of a store that is about to be upgraded, into the extension's own part of the disk, where it
 * needs nobody's permission; all but the newest two go. An empty store is not worth one.
 */
export async function copyBeforeUpgrade(older: ClipDatabase): Promise<void> {
  await navigator.locks.request('trich-luc:upgrade-copy', async () => {
    if ((await older.clips.count()) === 0) return;
    const known = await listUpgradeCopies();
    const [last] = known;
    if (last?.name.startsWith(prefix(older)) && Math.abs(Date.now() - last.at) < JUST_MADE) return;
    const folder = await openFolder();
    const name = `${prefix(older)}${new Date().toISOString().replaceAll(':', '-')}${ENDING}`;
    await streamBackup(older, await fileTarget(await folder.getFileHandle(name, { create: true })));
    for (const { name: old } of known.slice(KEPT - 1)) await folder.removeEntry(old);
  });
}

/** The copies made before upgrades, the newest first. */
export async function listUpgradeCopies(): Promise<UpgradeCopy[]> {
  const copies: UpgradeCopy[] = [];
  for await (const handle of (await openFolder()).values()) {
    if (!(handle instanceof FileSystemFileHandle) || !handle.name.endsWith(ENDING)) continue;
    const file = await handle.getFile();
    // Half of a copy: whoever made it died.
    if (file.size > 0) copies.push({ name: handle.name, at: file.lastModified, file });
  }
  return copies.sort((a, b) => b.at - a.at);
}

const prefix = ({ schemaNumber }: ClipDatabase): string => `kho-${schemaNumber}-`;

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}
