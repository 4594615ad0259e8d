import { FileUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../../../components/icon.tsx';
import { useApp } from '../../../pages/app-context.ts';

const ACCEPT = '.json,.jsonl,.ndjson,.html,.htm,.csv,.tsv,.txt,.md,.markdown,.zip';

/** Takes files by button or by drag and drop. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: Iterable<File>) => void }) {
  const { t } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <section
      class={`import-drop ${isOver ? 'import-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = event.dataTransfer?.files;
        if (files !== undefined && files.length > 0) onFiles([...files]);
      }}
    >
      <button type="button" class="button button-primary" onClick={() => input.current?.click()}>
        <Icon node={FileUp} />
        {t('import_choose')}
      </button>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        multiple
        accept={ACCEPT}
        tabIndex={-1}
        aria-label={t('import_choose')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <p class="quiet">{t('import_drop')}</p>
      <p class="import-formats">{t('import_formats')}</p>
    </section>
  );
}
