import { useMemo } from 'preact/hooks';
import { pictureAt } from '../../../components/blocks.tsx';
import { PrintedDocument } from '../../../components/printed-document.tsx';
import { blocksImages, layOutPrint, officeHeading, type PrintedItem } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { inOrder } from '../../pages/keep-order.ts';
import { sectionsOf } from '../../pages/make-export.ts';
import { usePictures } from '../state/use-pictures.ts';
import { sheetChoices } from '../state/preview-kind.ts';
import type { PreviewProps } from './preview.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** Articles and blocks of each that are drawn: more than fit on the first pages. */
const ITEMS = 4;
const BLOCKS = 24;
const CONTENTS = 60;

function begun(item: PrintedItem): PrintedItem {
  return { ...item, blocks: item.blocks.slice(0, BLOCKS) };
}

/** The first page as a sheet of A4 in its proportions, drawn from the data that the file is made of. */
export function SheetPreview(props: PreviewProps & { readonly isRegister: boolean }) {
  const { form, title, clips, collection, register, keys, choices, office, isRegister } = props;
  const { t } = useApp();
  const data = useMemo(() => {
    const wanted = new Set(keys);
    const entries = isRegister
      ? inOrder(
          register.map((entry) => ({ ...entry, id: entry.key })),
          keys,
        ).filter(({ key }) => wanted.has(key))
      : register;
    const request = {
      clips,
      collections: [],
      ...sectionsOf(collection ?? undefined, keys),
      title,
      register: entries,
      now: new Date(),
      choices: { ...sheetChoices(form, choices), ...(isRegister && { template: 'directives' }) },
      ...(office === null ? {} : { options: { heading: officeHeading(office) } }),
    };
    const laid = layOutPrint(request, CONTENTS);
    const parts = laid.parts.map((part) => ({ ...part, items: part.items.map(begun) }));
    return { ...laid, parts };
  }, [form, title, clips, collection, register, keys, choices, office, isRegister]);
  const drawn = data.parts.flatMap(({ items }) => items).slice(0, ITEMS);
  const pictures = usePictures(
    drawn.map(({ clipId }) => clipId),
    drawn.flatMap(({ blocks }) => blocksImages(blocks).map(({ src }) => src)),
  );
  return (
    <SheetFrame>
      <PrintedDocument
        document={data}
        most={ITEMS}
        picture={(src) => pictureAt(pictures.get(src))}
        missingImage={t('image_missing')}
      />
    </SheetFrame>
  );
}
