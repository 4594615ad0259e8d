import { collectionsWith } from '../../../lib/extension/database/collections-with.ts';
import { useApp } from '../../pages/app-context.ts';
import { sectionsOf } from '../../pages/make-export.ts';
import { beginningOf } from '../state/preview-text.ts';
import { textFormat } from '../state/preview-kind.ts';
import { useWritten } from '../state/use-written.ts';
import type { PreviewProps } from './preview.tsx';

/** The beginning of a text file as it will be, or of the first note of many. */
export function TextPreview(props: PreviewProps & { readonly isNote: boolean }) {
  const { form, title, clips, keys, collection, register, choices, isNote } = props;
  const { db } = useApp();
  const text = useWritten(
    async (signal) => {
      const collections = await collectionsWith(db, clips);
      const shown = isNote ? clips.slice(0, 1) : clips;
      return beginningOf(textFormat(form), {
        title,
        clips: shown,
        choices,
        collections,
        register,
        ...sectionsOf(isNote ? undefined : (collection ?? undefined), keys),
        signal,
      });
    },
    [form, title, clips, keys, collection, register, choices, isNote],
  );
  return (
    <pre class="text-preview" tabIndex={0} lang="vi">
      {text}
    </pre>
  );
}
