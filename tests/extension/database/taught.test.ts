import { describe, expect, test } from 'vitest';
import {
  importTaught,
  keepLesson,
  type Lesson,
  listTaught,
  replaceTaught,
  taughtFields,
} from '../../../lib/extension/database/taught.ts';
import { enterJob } from '../../../lib/extension/database/jobs.ts';
import { commitSave } from '../../../lib/extension/database/save-clip.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../../helpers/make-database.ts';

function makeLesson(
  fields: Partial<Lesson> & { readonly title?: string; readonly day?: string } = {},
): Lesson {
  const { title = 'div.dong1', day = '01', ...rest } = fields;
  return {
    host: 'phucam.gov.vn',
    name: 'Trang thông tin xã Phú Cẩm',
    layout: {
      taughtAt: `2026-03-${day}T03:00:00.000Z`,
      sample: 'https://phucam.gov.vn/chi-tiet?ma=1',
      fields: { title: [title] },
    },
    replaces: null,
    ...rest,
  };
}

describe('what was taught of a host', () => {
  test('a second kind of page stands before the first', async () => {
    const db = makeDatabase();
    await keepLesson(db, makeLesson());
    await keepLesson(db, makeLesson({ title: 'h2.thong-bao', day: '02' }));
    expect(await taughtFields(db, 'phucam.gov.vn')).toEqual([
      { title: ['h2.thong-bao'] },
      { title: ['div.dong1'] },
    ]);
    expect(await taughtFields(db, 'vinhlong.gov.vn')).toEqual([]);
  });

  test('the same kind of page taught again takes the place of the old lesson', async () => {
    const db = makeDatabase();
    await keepLesson(db, makeLesson());
    await keepLesson(db, makeLesson({ title: 'h2.thong-bao', day: '02' }));
    await keepLesson(db, makeLesson({ title: 'div.tieu-de', day: '03', replaces: 1 }));
    expect(await taughtFields(db, 'phucam.gov.vn')).toEqual([
      { title: ['div.tieu-de'] },
      { title: ['h2.thong-bao'] },
    ]);
  });

  test('the host taught last is listed first', async () => {
    const db = makeDatabase();
    await keepLesson(db, makeLesson({ day: '05' }));
    await keepLesson(db, makeLesson({ host: 'vinhlong.gov.vn', day: '04' }));
    await keepLesson(db, makeLesson({ host: 'xuanlap.gov.vn', day: '06' }));
    expect((await listTaught(db)).map(({ host }) => host)).toEqual([
      'xuanlap.gov.vn',
      'phucam.gov.vn',
      'vinhlong.gov.vn',
    ]);
  });

  test('what is forgotten or taken in can be put back as it was', async () => {
    const db = makeDatabase();
    const kept = await keepLesson(db, makeLesson());
    const back = await replaceTaught(db, { hosts: [kept.host], rows: [] });
    expect(await listTaught(db)).toEqual([]);
    await replaceTaught(db, back);
    expect(await listTaught(db)).toEqual([kept]);

    const other = {
      schema: 1,
      host: kept.host,
      name: 'Xã Phú Cẩm',
      layouts: [makeLesson({ title: 'h1' }).layout],
    } as const;
    const undo = await importTaught(db, [other, { ...other, host: 'vinhlong.gov.vn' }]);
    expect(await taughtFields(db, kept.host)).toEqual([{ title: ['h1'] }]);
    await replaceTaught(db, undo);
    expect(await listTaught(db)).toEqual([kept]);
  });
});

describe('how often it served', () => {
  async function save(
    db: ReturnType<typeof makeDatabase>,
    number: number,
    stage: string,
    text?: string,
  ) {
    const article = makeArticle({
      url: `https://phucam.gov.vn/chi-tiet?ma=${number}`,
      portal: { name: 'Xã Phú Cẩm', host: 'phucam.gov.vn', platform: null },
      provenance: { title: 'page title', blocks: stage },
      ...(text !== undefined && { text }),
    });
    const now = '2026-03-09T02:00:00.000Z';
    const request = makeSaveRequest({ article });
    const job = { ...(await enterJob(db, request, now)), request };
    const fingerprint = `${number} ${text ?? ''}`;
    await commitSave(db, {
      job,
      newClipId: `clip ${number}`,
      now,
      fingerprint,
      images: new Map(),
      missingImages: [],
    });
    return job;
  }
  const uses = async (db: ReturnType<typeof makeDatabase>) =>
    (await listTaught(db)).map((row) => row.uses);

  test('each page that was saved as it was taught counts once', async () => {
    const db = makeDatabase();
    await keepLesson(db, makeLesson());
    await save(db, 1, 'taught');
    await save(db, 2, 'taught');
    await save(db, 2, 'taught', 'Đính chính: sáng nay xã họp.');
    expect(await uses(db)).toEqual([2]);
  });

  test('a page that was read by itself does not count', async () => {
    const db = makeDatabase();
    await keepLesson(db, makeLesson());
    await save(db, 3, 'heuristics');
    expect(await uses(db)).toEqual([0]);
  });

  test('uses stay when the host is taught anew', async () => {
    const db = makeDatabase();
    await keepLesson(db, makeLesson());
    await save(db, 4, 'taught');
    await keepLesson(db, makeLesson({ day: '08', replaces: 0 }));
    expect(await uses(db)).toEqual([1]);
  });
});
