import { h } from 'preact';
import { type Mark, MarkedRun } from './marked-run.tsx';
import type { ArticleImage, Block, Inline, TableCell } from '../lib/index.ts';

export interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Gives the local address of a kept image, or undefined where it is missing. */
  readonly imageAddress: (src: string) => string | undefined;
  /** What stands in the place of a missing image. */
  readonly missingImage: string;
  /** Marks of paragraphs and headings, by their content. */
  readonly marks: ReadonlyMap<readonly Inline[], readonly Mark[]>;
}

/** An article's body, drawn from its blocks; nothing is loaded from outside. */
export function Blocks({ blocks, ...context }: BlocksProps) {
  return (
    <>
      {blocks.map((block, i) => (
        <BlockView key={i} block={block} {...context} />
      ))}
    </>
  );
}

type Context = Omit<BlocksProps, 'blocks'>;

function BlockView({ block, ...context }: { readonly block: Block } & Context) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <MarkedRun content={block.content} marks={context.marks.get(block.content)} />
        </p>
      );
    case 'heading':
      // The page's own title is its h1 and the article's parts come below it.
      return h(
        `h${Math.min(block.level + 1, 6)}`,
        null,
        <MarkedRun content={block.content} marks={context.marks.get(block.content)} />,
      );
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Blocks blocks={item} {...context} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.content} {...context} />
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
                    <Cell key={j} cell={cell} {...context} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'figure':
      return <Figure image={block.image} {...context} />;
  }
}

function Cell({ cell, ...context }: { readonly cell: TableCell } & Context) {
  return h(
    cell.header ? 'th' : 'td',
    { colSpan: cell.colspan, rowSpan: cell.rowspan },
    <Blocks blocks={cell.content} {...context} />,
  );
}

function Figure({ image, ...context }: { readonly image: ArticleImage } & Context) {
  const address = context.imageAddress(image.src);
  return (
    <figure>
      {address === undefined ? (
        <p class="missing-image">{context.missingImage}</p>
      ) : (
        <img src={address} alt={image.alt || (image.caption ?? '')} />
      )}
      {image.caption !== null && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}
