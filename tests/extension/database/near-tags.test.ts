import { expect, test } from 'vitest';
import { readNearTags } from '../../../lib/extension/database/near-tags.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeClips } from './make-clips.ts';

const article = makeArticle({
  title: 'Ra quân làm thủy lợi nội đồng năm 2024',
  category: 'Nông nghiệp',
  portal: { name: 'Xã', host: 'a.gov.vn', platform: null },
});

test('clips of the same portal with a like title lend their tags; others do not', async () => {
  const db = makeDatabase();
  await makeClips(db, [
    { title: 'Ra quân làm thủy lợi nội đồng năm 2023', tags: ['thủy lợi'] },
    { title: 'Ra quân làm thủy lợi mùa khô', tags: ['thủy lợi', 'ra quân'], host: 'b.gov.vn' },
    { title: 'Khai mạc lễ hội đền', tags: ['lễ hội'] },
    { title: 'Ra quân làm thủy lợi nội đồng' },
  ]);
  await db.clips.toCollection().modify({ category: 'Văn hóa' });
  const near = await readNearTags(db, article, 'chính nó');
  expect(near.map(({ tags }) => tags)).toEqual([['thủy lợi']]);
  expect(near[0]?.weight).toBeGreaterThan(1);
});

test('the clip itself is no clip like it', async () => {
  const db = makeDatabase();
  await makeClips(db, [{ title: article.title, tags: ['thủy lợi'] }]);
  const own = (await db.clips.get('clip-1'))?.address ?? '';
  expect(await readNearTags(db, article, own)).toEqual([]);
});
