import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PrintedDocument } from '../../../components/printed-document.tsx';
import { blocksImages, layOutPrint, officeHeading, type PrintedItem } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { inOrder } from '../../pages/keep-order.ts';
import { sectionsOf } from '../../pages/make-export.ts';
import { usePictures } from '../state/use-pictures.ts';
import { sheetChoices } from '../state/preview-kind.ts';
import type { PreviewProps } from './preview.tsx';

/** Articles and blocks of each that are drawn: more than fit on the first pages. */
const ITEMS = 4;
const BLOCKS = 24;
const CONTENTS = 60;
/** CSS pixels of 210 mm. */
const SHEET_WIDTH = (210 * 96) / 25.4;

function begun(item: PrintedItem): PrintedItem {
  return { ...item, blocks: item.blocks.slice(0, BLOCKS) };
}

/** The first page as a sheet of A4 in its proportions, drawn from the data that the file is made of. */
export function SheetPreview(props: PreviewProps & { readonly isRegister: boolean }) {
  const { form, title, clips, collection, register, keys, choices, office, isRegister } = props;
  const { t } = useApp();
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale(frame);
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
    <div
      ref={frame}
      class="sheet-frame"
      style={{ height: `${(scale * SHEET_WIDTH * 297) / 210}px` }}
    >
      <div class="sheet" lang="vi" inert style={{ transform: `scale(${scale})` }}>
        <PrintedDocument
          document={data}
          most={ITEMS}
          imageAddress={(src) => pictures.get(src)}
          missingImage={t('image_missing')}
        />
      </div>
    </div>
  );
}

/** How much of its size a sheet can have in the room that there is. */
function useScale(frame: { readonly current: HTMLElement | null }): number {
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    if (frame.current !== null) setScale(frame.current.clientWidth / SHEET_WIDTH);
  }, []);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const watch = new ResizeObserver(() => setScale(current.clientWidth / SHEET_WIDTH));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return scale;
}
