import { blockKeys } from './block-key.ts';
import type { ArticleImage, Block } from './blocks.ts';
import type { ClipEdits } from './edits.ts';

/** A block as its keeper wants it, with the extracted one that it comes from; null for one that was added. */
export interface EditedBlock {
  readonly block: Block;
  readonly from: Block | null;
}

/** The blocks with edits laid over: some left out, some added back, pictures left out, captions as typed. */
export function editBlocks(blocks: readonly Block[], edits: ClipEdits): EditedBlock[] {
  const keys = blockKeys(blocks);
  const omitted = new Set(edits.omittedBlocks);
  const added = edits.addedBlocks ?? [];
  const known = new Set(keys);
  const edit = imageEdit(edits);
  const edited = (block: Block, from: Block | null): EditedBlock[] =>
    (edit === null ? [block] : editImages([block], edit)).map((each) => ({ block: each, from }));
  // What stood behind a block that a new reading no longer has stands at the beginning.
  const first = added.filter(({ after }) => after === null || !known.has(after));
  return [
    ...first.flatMap(({ block }) => edited(block, null)),
    ...blocks.flatMap((block, index) => [
      ...(omitted.has(keys[index] ?? '') ? [] : edited(block, block)),
      ...added
        .filter(({ after }) => after === keys[index])
        .flatMap((addition) => edited(addition.block, null)),
    ]),
  ];
}

type ImageEdit = (image: ArticleImage) => ArticleImage | null;

function imageEdit({ omittedImages = [], captions = {} }: ClipEdits): ImageEdit | null {
  if (omittedImages.length === 0 && Object.keys(captions).length === 0) return null;
  const omitted = new Set(omittedImages);
  return (image) => {
    if (omitted.has(image.src)) return null;
    const caption = Object.hasOwn(captions, image.src) ? captions[image.src] : undefined;
    return caption === undefined ? image : { ...image, caption };
  };
}

function editImages(blocks: readonly Block[], edit: ImageEdit): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'figure': {
        const image = edit(block.image);
        return image === null ? [] : [image === block.image ? block : { ...block, image }];
      }
      case 'quote':
        return [{ ...block, content: editImages(block.content, edit) }];
      case 'list':
        return [{ ...block, items: block.items.map((item) => editImages(item, edit)) }];
      case 'table':
        return [
          {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => ({ ...cell, content: editImages(cell.content, edit) })),
            ),
          },
        ];
      default:
        return [block];
    }
  });
}
