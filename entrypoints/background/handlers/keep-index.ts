import { keepIndex } from '../keep-index.ts';

/** Takes what a page changed of very many clips into the search index. */
export async function keepIndexMessage(): Promise<null> {
  await keepIndex();
  return null;
}
