import '../file-choice.css';
import { useState } from 'preact/hooks';
import { type Attachment, canKeep } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

export interface FileChoiceProps {
  readonly attachments: readonly Attachment[];
  /** Addresses of those to be kept. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Which attachments are kept with the clip as files: all by one click, each by its name. */
export function FileChoice({ attachments, chosen, onChoose }: FileChoiceProps) {
  const { t } = useApp();
  const [isOpen, setOpen] = useState(false);
  const files = attachments.filter(({ type }) => canKeep(type));
  const kept = files.filter(({ url }) => chosen.includes(url));
  const isPart = kept.length > 0 && kept.length < files.length;
  return (
    <>
      <div class="file-choice-head">
        <label>
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = isPart;
            }}
            checked={kept.length === files.length}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? files.map(({ url }) => url) : [])
            }
          />
          {isPart ? t('files_keep_of', kept.length, files.length) : t('files_keep', files.length)}
        </label>
        <button
          type="button"
          class="button button-link quiet"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('files_choose')}
        </button>
      </div>
      {isOpen && (
        <ul role="list">
          {files.map(({ url, name, type }) => (
            <li key={url}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(url)}
                  onChange={({ currentTarget }) =>
                    onChoose(
                      currentTarget.checked
                        ? [...chosen, url]
                        : chosen.filter((other) => other !== url),
                    )
                  }
                />
                <span>{name}</span>
                <span class="file-type">{type.toUpperCase()}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
