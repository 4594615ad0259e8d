import { h } from 'preact';
import { type Mark, MarkedRun } from './marked-run.tsx';
import type { ArticleImage, Block, Inline, TableCell } from '../lib/index.ts';

/** A picture on this machine. */
export interface Picture {
  readonly address: string;
  /** Pixels; its place is held until it is drawn. Absent where they are not known. */
  readonly width?: number;
  readonly height?: number;
}

/** A picture of which nothing but its address is known. */
export function pictureAt(address: string | undefined): Picture | undefined {
  return address === undefined ? undefined : { address };
}

export interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Gives a kept image by its address on the page, or undefined where it is missing. */
  readonly picture: (src: string) => Picture | undefined;
  /** What stands in the place of a missing image. */
  readonly missingImage: string;
  /** Marks of paragraphs and headings, by their content, and of captions, by their pictures. */
  readonly marks: ReadonlyMap<readonly Inline[] | ArticleImage, readonly Mark[]>;
  /** The level below which the article's own headings stand: that of its title. */
  readonly below?: number;
}

/** An article's body, drawn from its blocks; nothing is loaded from outside. */
export function Blocks({ blocks, below = 1, ...rest }: BlocksProps) {
  // Portals begin at any level and leave some out; a page read aloud must not.
  const used = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const levels = [...new Set(used)].sort((a, b) => a - b);
  const context = { ...rest, below, levels };
  return (
    <>
      {blocks.map((block, i) => (
        <BlockView key={i} block={block} {...context} />
      ))}
    </>
  );
}

interface Context extends Omit<BlocksProps, 'blocks'> {
  readonly below: number;
  /** The levels of headings that occur, the highest first. */
  readonly levels: readonly number[];
}

function BlockView({ block, ...context }: { readonly block: Block } & Context) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <MarkedRun content={block.content} marks={context.marks.get(block.content)} />
        </p>
      );
    case 'heading':
      return h(
        `h${Math.min(context.below + 1 + context.levels.indexOf(block.level), 6)}`,
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
        <div class="table-scroll" role="group" tabIndex={0}>
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
  const picture = context.picture(image.src);
  return (
    <figure>
      {picture === undefined ? (
        <p class="missing-image">{context.missingImage}</p>
      ) : (
        <img
          src={picture.address}
          width={picture.width}
          height={picture.height}
          alt={image.alt || (image.caption ?? '')}
        />
      )}
      {image.caption !== null && (
        <figcaption>
          <MarkedRun
            content={[{ kind: 'text', text: image.caption }]}
            marks={context.marks.get(image)}
          />
        </figcaption>
      )}
    </figure>
  );
}
