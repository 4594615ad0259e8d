import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { commitSave } from '../../../lib/extension/database/save-clip.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeSaveRequest } from '../../helpers/make-database.ts';

export interface MadeClip {
  readonly title: string;
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly date?: string | null;
  readonly host?: string;
}

/** Saves clips one after another; gives their ids, `clip-1` for the first. */
export async function makeClips(db: ClipDatabase, clips: readonly MadeClip[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [
    at,
    { title, tags = [], collections = [], date, host = 'a.gov.vn' },
  ] of clips.entries()) {
    const url = `https://${host}/${at}`;
    const article = makeArticle({
      url,
      title,
      text: `Bài ${title}.`,
      publishedAt: date === undefined ? '2024-01-01' : date,
      portal: { name: `Cổng ${host}`, host, platform: null },
    });
    const request = makeSaveRequest({ article, tags, collections });
    const id = `clip-${at + 1}`;
    await commitSave(db, {
      job: { id: request.jobId, state: 'captured', startedAt: '', request, clipId: null },
      newClipId: id,
      now: '2024-05-01T00:00:00.000Z',
      fingerprint: `f${at}`,
      images: new Map(),
      missingImages: [],
    });
    ids.push(id);
  }
  return ids;
}
