import type { Clip } from '../../../lib/index.ts';
import { useLazy } from '../../pages/use-lazy.ts';

/** The ways of citing weigh more than the reader itself. */
const loadCite = () => import('../../pages/cite-menu.tsx');

/** Handing on the article that is read, as a citation. */
export function ReaderActs({ clip }: { readonly clip: Clip }) {
  const cite = useLazy(loadCite);
  return cite === undefined ? null : <cite.CiteMenu clips={[clip]} />;
}
