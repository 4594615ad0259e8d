import { FileDown, FileUp } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import {
  exportFormats,
  type FormatOption,
  inspectTemplate,
  makeStarterTemplate,
  type TemplateInspection,
} from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { startDownload } from '../../pages/start-download.ts';
import type { Memory } from '../state/use-memory.ts';
import { TemplatePlaceholders } from './template-placeholders.tsx';
import { TemplateProblems } from './template-problems.tsx';

export interface TemplateFieldProps {
  readonly option: Extract<FormatOption, { kind: 'file' }>;
  readonly name: string;
  readonly memory: Memory;
}

const NOTHING: TemplateInspection = { found: [], problems: [] };

/** The office's own Word file: brought, checked at once, kept; with a sample to begin from. */
export function TemplateField({ option, name, memory }: TemplateFieldProps) {
  const { t } = useApp();
  const input = useRef<HTMLInputElement>(null);
  /** Of the file that was brought last, or of the one that is kept. */
  const [inspection, setInspection] = useState(NOTHING);
  const [isTooLarge, setTooLarge] = useState(false);

  const kept = memory.template;
  useEffect(() => {
    if (kept !== null) void inspectTemplate(kept.bytes).then(setInspection);
  }, [kept]);
  const take = async (file: File) => {
    setInspection(NOTHING);
    setTooLarge(file.size > option.maxBytes);
    if (file.size > option.maxBytes) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await inspectTemplate(bytes);
    setInspection(found);
    if (found.problems.length === 0) memory.setTemplate({ name: file.name, bytes });
  };
  const giveSample = async () => {
    const bytes = await makeStarterTemplate(new Date());
    const mediaType = exportFormats.find(({ id }) => id === 'docx')?.mediaType ?? '';
    startDownload({ name: t('template_sample_name'), mediaType, bytes });
  };
  return (
    <div class="option-template">
      <p>{name}</p>
      <p class="template-name">{memory.template?.name ?? t('template_none')}</p>
      <div class="template-buttons">
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={name}
          accept={option.accept}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file, mended in Word, can be brought again.
            if (file !== undefined) void take(file).then(() => clear(input.current));
          }}
        />
        <button type="button" class="button" onClick={() => input.current?.click()}>
          <Icon node={FileUp} />
          {t('template_choose')}
        </button>
        <button type="button" class="button" onClick={() => void giveSample()}>
          <Icon node={FileDown} />
          {t('template_sample')}
        </button>
      </div>
      {isTooLarge && (
        <p class="problem" role="alert">
          {t('template_large')}
        </p>
      )}
      <TemplateProblems problems={inspection.problems} />
      <TemplatePlaceholders found={inspection.found} />
    </div>
  );
}

function clear(input: HTMLInputElement | null): void {
  if (input !== null) input.value = '';
}
