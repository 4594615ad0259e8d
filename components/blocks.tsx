import { type ComponentChildren, h } from 'preact';
import type { ArticleImage, Block, Inline, TableCell } from '../lib/index.ts';

export interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Gives the local address of a kept image, or undefined where it is missing. */
  readonly imageAddress: (src: string) => string | undefined;
  /** What stands in the place of a missing image. */
  readonly missingImage: string;
}

/** An article's body, drawn from its blocks; nothing is loaded from outside. */
export function Blocks({ blocks, ...pictures }: BlocksProps) {
  return (
    <>
      {blocks.map((block, i) => (
        <BlockView key={i} block={block} {...pictures} />
      ))}
    </>
  );
}

type Pictures = Omit<BlocksProps, 'blocks'>;

function BlockView({ block, ...pictures }: { readonly block: Block } & Pictures) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.content.map(drawInline)}</p>;
    case 'heading':
      // The page's own title is its h1 and the article's parts come below it.
      return h(`h${Math.min(block.level + 1, 6)}`, null, block.content.map(drawInline));
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Blocks blocks={item} {...pictures} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.content} {...pictures} />
        </blockquote>
      );
    case 'table':
      return (
        <div class="table-scroll" role="region" tabIndex={0}>
          <table>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <Cell key={j} cell={cell} {...pictures} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'figure':
      return <Figure image={block.image} {...pictures} />;
  }
}

function Cell({ cell, ...pictures }: { readonly cell: TableCell } & Pictures) {
  return h(
    cell.header ? 'th' : 'td',
    { colSpan: cell.colspan, rowSpan: cell.rowspan },
    <Blocks blocks={cell.content} {...pictures} />,
  );
}

function Figure({ image, ...pictures }: { readonly image: ArticleImage } & Pictures) {
  const address = pictures.imageAddress(image.src);
  return (
    <figure>
      {address === undefined ? (
        <p class="missing-image">{pictures.missingImage}</p>
      ) : (
        <img src={address} alt={image.alt || (image.caption ?? '')} />
      )}
      {image.caption !== null && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}

function drawInline(inline: Inline): ComponentChildren {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{inline.content.map(drawInline)}</strong>;
    case 'em':
      return <em>{inline.content.map(drawInline)}</em>;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
          {inline.content.map(drawInline)}
        </a>
      );
  }
}
