import {
  type Clip,
  type ClipGrouping,
  type ExportChoices,
  exportClips,
  type ExportFormatId,
  type ExportRequest,
  groupClips,
  readCsv,
  withDecidedDocuments,
} from '../../../lib/index.ts';

/** Articles that are written for a preview: more than a page of any format shows. */
const WRITTEN = 30;
const SHOWN_CHARACTERS = 6_000;
const SHOWN_ROWS = 25;

const GROUPINGS: readonly ClipGrouping[] = ['none', 'topic', 'portal', 'issuer', 'tag', 'month'];

/** The first articles as the file has them: groups come from all articles, not from the first few. */
function firstOf(
  clips: readonly Clip[],
  { group }: ExportChoices,
  { sections, register = [] }: Pick<ExportRequest, 'sections' | 'register'>,
): Clip[] {
  const by = GROUPINGS.find((grouping) => grouping === group) ?? 'none';
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  return groupClips(withDecidedDocuments(clips, register), by, sections)
    .flatMap((each) => each.clips)
    .slice(0, WRITTEN)
    .flatMap(({ id }) => byId.get(id) ?? []);
}

export type PreviewRequest = Pick<
  ExportRequest,
  'title' | 'clips' | 'choices' | 'collections' | 'sections' | 'register'
> & {
  readonly signal: AbortSignal;
};

async function written(
  format: ExportFormatId,
  { choices = {}, clips, ...request }: PreviewRequest,
): Promise<string> {
  const first = firstOf(clips, choices, request);
  const made = await exportClips(format, { ...request, clips: first, choices, now: new Date() });
  return made.ok ? new TextDecoder('utf-8').decode(made.value.bytes) : '';
}

/** The real beginning of a text file. */
export async function beginningOf(
  format: ExportFormatId,
  request: PreviewRequest,
): Promise<string> {
  return (await written(format, request)).slice(0, SHOWN_CHARACTERS);
}

/** The first rows of a table of clips, the heads of its columns first. */
export async function rowsOf(request: PreviewRequest): Promise<readonly (readonly string[])[]> {
  return readCsv(await written('csv', request)).slice(0, SHOWN_ROWS + 1);
}
