/**
 * Room that is kept for the day the disk is full: putting clips into the trash writes, too, and must go through
 * just then. A file in the extension's own part of the disk, because what that takes is free the moment it is
 * deleted, whereas rows that are deleted go on taking room until the browser tidies up.
 */
const FILE = 'du-phong';
const MOST = 8 << 20;
/** Less than this helps nobody. */
const LEAST = 256 << 10;
const PIECE = 64 << 10;

/**
 * Keeps room aside, at most half of what is free: whoever just made room did so to save something. Does nothing
 * where enough is kept already.
 */
export async function keepReserve(): Promise<void> {
  await alone(async (folder) => {
    const kept = await sizeOf(folder);
    for (let size = MOST; size >= LEAST && size > kept; size /= 2) {
      if (await fill(folder, size)) return;
    }
    isNarrow ||= kept < LEAST;
  });
}

/** Gives the room back; whether there was any. */
export async function giveReserve(): Promise<boolean> {
  let isGiven = false;
  await alone(async (folder) => {
    if ((await sizeOf(folder)) === 0) return;
    await folder.removeEntry(FILE);
    isGiven = true;
  });
  return isGiven;
}

/** Less free room than this is none: the store's own files grow by megabytes. */
const FEW = 4 << 20;
/** With less than this and nothing kept aside, the disk was full a moment ago. */
const NARROW = 64 << 20;
let isNarrow = false;

/** Whether there is no room, as far as the browser tells. */
export async function isDiskFull(): Promise<boolean> {
  const free = await freeRoom();
  const isFull = free < FEW || (free < NARROW && (await reserveSize()) === 0);
  isNarrow ||= isFull;
  return isFull;
}

/** Gives back the room that is kept aside where there is no other. */
export async function makeRoom(): Promise<void> {
  if (await isDiskFull()) await giveReserve();
}

/**
 * Lets nothing new begin once there was no room, until there is some: what is left serves to read and to delete.
 *
 * @throws a `QuotaExceededError`
 */
export async function refuseWhereFull(): Promise<void> {
  if (!isNarrow) return;
  const free = await freeRoom();
  if (free < FEW) throw new DOMException('trich-luc: no room left', 'QuotaExceededError');
  isNarrow = free < NARROW;
}

async function freeRoom(): Promise<number> {
  if (typeof navigator === 'undefined' || !('storage' in navigator)) return Infinity;
  const { usage = 0, quota = Infinity } = await navigator.storage.estimate();
  return quota - usage;
}

/** Bytes that are kept aside. */
export async function reserveSize(): Promise<number> {
  let size = 0;
  await alone(async (folder) => {
    size = await sizeOf(folder);
  });
  return size;
}

/** One window at a time; not at all where there are no such files. */
async function alone(work: (folder: FileSystemDirectoryHandle) => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('storage' in navigator)) return;
  await navigator.locks.request('trich-luc:reserve', async () => {
    await work(await navigator.storage.getDirectory());
  });
}

async function sizeOf(folder: FileSystemDirectoryHandle): Promise<number> {
  try {
    return (await (await folder.getFileHandle(FILE)).getFile()).size;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return 0;
    throw error;
  }
}

/** Whether twice as much could be written; then half of that is kept. */
async function fill(folder: FileSystemDirectoryHandle, size: number): Promise<boolean> {
  const stream = await (await folder.getFileHandle(FILE, { create: true })).createWritable();
  try {
    // No zeros: a disk that packs its files would hold nothing for us.
    const piece = crypto.getRandomValues(new Uint8Array(PIECE));
    for (let at = 0; at < 2 * size; at += PIECE) await stream.write(piece);
    await stream.truncate(size);
    await stream.close();
    return true;
  } catch {
    await stream.abort().catch(() => undefined);
    return false;
  }
}
