import * as v from 'valibot';
import {
  blocksImages,
  exportFileName,
  layOutPrint,
  officeHeading,
  type PrintedDocument,
} from '../../lib/index.ts';
import { readClips } from '../../lib/extension/database/clip-view.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readRegister } from '../../lib/extension/database/read-register.ts';
import { readSettings } from '../../lib/extension/settings.ts';
import { leftForPage } from '../pages/export-address.ts';
import { imageLookup } from '../pages/kept-images.ts';
import { sectionsOf } from '../pages/make-export.ts';

const jobSchema = v.object({
  title: v.string(),
  clipIds: v.array(v.string()),
  collectionId: v.optional(v.nullable(v.string()), null),
  choices: v.record(v.string(), v.union([v.boolean(), v.string()])),
  fileName: v.string(),
});

export interface PrintJob {
  readonly document: PrintedDocument;
  /** The name under which browsers offer to keep the PDF. */
  readonly name: string;
  /** Local addresses of the pictures that were kept. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Reads what was left for printing; null where the browser was closed since. */
export async function readPrintJob(db: ClipDatabase, id: string): Promise<PrintJob | null> {
  const parsed = v.safeParse(jobSchema, await leftForPage(id));
  if (!parsed.success) return null;
  const { title, clipIds, collectionId, choices, fileName } = parsed.output;
  const [clips, collection, { office }, register, lookup] = await Promise.all([
    readClips(db, clipIds),
    collectionId === null ? undefined : db.collections.get(collectionId),
    readSettings(),
    readRegister(db, new Set(clipIds)),
    imageLookup(db, clipIds),
  ]);
  const now = new Date();
  const document = layOutPrint({
    clips,
    collections: [],
    ...sectionsOf(collection, clipIds),
    title,
    register,
    now,
    choices,
    ...(office === null ? {} : { options: { heading: officeHeading(office) } }),
  });
  const name = exportFileName(
    { title, now, clips, ...(fileName === '' ? {} : { fileName }) },
    'pdf',
  ).replace(/\.pdf$/, '');
  return { document, name, pictures: await loadPictures(document, lookup) };
}

async function loadPictures(
  { parts }: PrintedDocument,
  lookup: Awaited<ReturnType<typeof imageLookup>>,
): Promise<ReadonlyMap<string, string>> {
  const sources = parts.flatMap(({ items }) =>
    items.flatMap(({ blocks }) => blocksImages(blocks).map(({ src }) => src)),
  );
  const addresses = new Map<string, string>();
  for (const src of new Set(sources)) {
    const picture = await lookup(src);
    if (picture === undefined) continue;
    const blob = new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType });
    addresses.set(src, URL.createObjectURL(blob));
  }
  return addresses;
}
