import { FileDown } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import type { Clip } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { openExport } from '../../pages/open-export.ts';
import { useLazy } from '../../pages/use-lazy.ts';

/** The ways of citing weigh more than the reader itself. */
const loadCite = () => import('../../pages/cite-menu.tsx');

/** Handing on the article that is read: its citation, or the whole of it as a file. */
export function ReaderActs({ clip }: { readonly clip: Clip }) {
  const { t } = useApp();
  const cite = useLazy(loadCite);
  return (
    <div class="reader-acts">
      <button
        type="button"
        class="button"
        onClick={() => void openExport({ kind: 'clip', id: clip.id })}
      >
        <Icon node={FileDown} />
        {t('export_open')}
      </button>
      {cite !== undefined && <cite.CiteMenu clips={[clip]} />}
    </div>
  );
}
