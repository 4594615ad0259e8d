import { renewIndex } from '../keep-index.ts';

/** Makes the search index anew for a page whose search came upon damage. */
export async function repairIndexMessage(): Promise<null> {
  await renewIndex();
  return null;
}
