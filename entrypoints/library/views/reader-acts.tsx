import { FileDown } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import type { Clip } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { CiteMenu } from '../../pages/cite-menu.tsx';
import { openExport } from '../../pages/open-export.ts';

/** Handing on the article that is read: its citation, or the whole of it as a file. */
export function ReaderActs({ clip }: { readonly clip: Clip }) {
  const { t } = useApp();
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
      <CiteMenu clips={[clip]} />
    </div>
  );
}
