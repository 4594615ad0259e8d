import { Fragment, h } from 'preact';
import type {
  PrintedDocument as Data,
  PrintedHeading,
  PrintedItem,
  PrintedPart,
} from '../lib/index.ts';
import { Blocks, type BlocksProps } from './blocks.tsx';
import { MarkedRun } from './marked-run.tsx';

export interface PrintedDocumentProps {
  readonly document: Data;
  /** How many articles are drawn, for a view that shows the beginning only; all where left out. */
  readonly most?: number;
  /** Gives a kept picture by its address on the page, or undefined where it is missing. */
  readonly picture: BlocksProps['picture'];
  /** What stands in the place of a missing picture. */
  readonly missingImage: string;
  /** Pages by the ids of what is on them; given and empty, there is room for them in the contents. */
  readonly pages?: ReadonlyMap<string, number>;
}

const NO_MARKS: BlocksProps['marks'] = new Map();

/** A document made for paper, in the order and with the looks of the Word file. */
export function PrintedDocument({
  document: data,
  most,
  pages,
  ...pictures
}: PrintedDocumentProps) {
  let room = most ?? Infinity;
  const parts = data.parts.map((part) => {
    const items = part.items.slice(0, room);
    room -= items.length;
    return { ...part, items };
  });
  return (
    <div class="printed">
      {data.heading !== null && <Heading {...data.heading} />}
      {data.front !== null && (
        <header class={`printed-front printed-${data.heading?.style ?? 'plain'}`}>
          <h1>{data.front.name}</h1>
          {data.front.title !== '' && <p class="printed-subject">{data.front.title}</p>}
          <p class="printed-remark">{data.front.remark}</p>
        </header>
      )}
      {data.contents !== null && <Contents document={data} pages={pages} />}
      {parts.map((part, i) => (
        <Part key={i} at={i} part={part} isPageEach={data.isPageEach} {...pictures} />
      ))}
      {room > 0 && data.index !== null && <Index {...data.index} />}
      {room > 0 && data.signature !== null && <Signature {...data.signature} />}
    </div>
  );
}

type Pictures = Pick<PrintedDocumentProps, 'picture' | 'missingImage'>;

function Heading({ style, left, right }: PrintedHeading) {
  const column = (lines: PrintedHeading['left']) => (
    <div>
      {lines.map(({ kind, text }) => (
        <p key={kind} class={`printed-${kind}`}>
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
  return (
    <div class={`printed-heading printed-${style}`}>
      {column(left)}
      {column(right)}
    </div>
  );
}

const partId = (at: number): string => `phan-${at + 1}`;
const INDEX_ID = 'bang-tra';

interface ContentsProps {
  readonly document: Data;
  readonly pages: ReadonlyMap<string, number> | undefined;
}

function Contents({ document: { contents, parts, index }, pages }: ContentsProps) {
  const line = (id: string, words: string, look = '') => (
    <p key={id} class={pages === undefined ? look : `${look} printed-contents-paged`}>
      <a href={`#${id}`}>{words}</a>
      {pages !== undefined && <span class="printed-contents-page">{pages.get(id)}</span>}
    </p>
  );
  return (
    <nav class="printed-contents">
      <h2>{contents}</h2>
      {parts.map(({ heading, items }, at) => (
        <div key={at}>
          {heading !== null && line(partId(at), heading, 'printed-contents-part')}
          {items.map(({ number, title }) => line(`tin-${number}`, `${number}. ${title}`))}
        </div>
      ))}
      {index !== null && line(INDEX_ID, index.heading, 'printed-contents-part')}
    </nav>
  );
}

interface PartProps extends Pictures {
  readonly part: PrintedPart;
  readonly at: number;
  readonly isPageEach: boolean;
}

function Part({ part, at: place, isPageEach, ...pictures }: PartProps) {
  return (
    <section>
      {part.heading !== null && (
        <h2 id={partId(place)} class="printed-part">
          {part.heading}
        </h2>
      )}
      {part.entries.map(({ heading, of }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ul>
            {of.map(({ title, description, doubt, cited }, i) => (
              <li key={i}>
                <strong>{title}</strong>
                {description}
                {doubt !== '' && <em>{doubt}</em>}
                {cited}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {part.items.map((item, at) => (
        <Fragment key={item.clipId}>
          <Between notes={item.notesBefore} />
          <Item
            item={item}
            level={part.heading === null ? 2 : 3}
            isNewPage={isPageEach && at > 0}
            isAlone={isPageEach}
            {...pictures}
          />
        </Fragment>
      ))}
      <Between notes={part.notesBehind} />
    </section>
  );
}

/** Notes of a collection between its articles. */
function Between({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div class="printed-note">
      {notes.map((line, i) => (
        <p key={i}>{line}</p>
      ))}
    </div>
  );
}

interface ItemProps extends Pictures {
  readonly item: PrintedItem;
  readonly level: 2 | 3;
  readonly isNewPage: boolean;
  /** Its title is the document's own. */
  readonly isAlone: boolean;
}

function Item({ item, level, isNewPage, isAlone, ...pictures }: ItemProps) {
  const title = item.number === null ? item.title : `${item.number}. ${item.title}`;
  return (
    <article
      id={item.number === null ? undefined : `tin-${item.number}`}
      lang={item.language}
      class={isNewPage ? 'printed-item printed-new-page' : 'printed-item'}
    >
      {h(`h${level}`, { class: isAlone ? 'printed-title' : 'printed-item-title' }, title)}
      <p class="printed-source">
        {item.source}
        {item.source !== '' && <br />}
        <Link {...item.address} />
      </p>
      {item.lead !== '' && (
        <p class="printed-lead">
          <MarkedRun content={[{ kind: 'text', text: item.lead }]} marks={item.marks?.lead} />
        </p>
      )}
      <div class="printed-body">
        <Blocks
          blocks={item.blocks}
          marks={item.marks?.runs ?? NO_MARKS}
          below={level}
          {...pictures}
        />
      </div>
      {item.marks !== null && item.marks.notes.length > 0 && (
        <div class="printed-list printed-mark-notes">
          <p>{item.marks.heading}</p>
          {item.marks.notes.map((note, i) => (
            <p key={i}>
              [{i + 1}] {note}
            </p>
          ))}
        </div>
      )}
      {item.lists.map(({ heading, lines }) => (
        <div key={heading} class="printed-list">
          <p>{heading}</p>
          <ul>
            {lines.map((line, i) => (
              <li key={i}>
                <Link {...line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {item.note.length > 0 && (
        <div class="printed-note">
          {item.note.map((line, i) => (
            <p key={i}>{line}</p>
          ))}
        </div>
      )}
    </article>
  );
}

function Link({ text, href }: { readonly text: string; readonly href: string | null }) {
  if (href === null) return <>{text}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}

function Index({ heading, columns, rows }: NonNullable<Data['index']>) {
  return (
    <section class="printed-index">
      <h2 id={INDEX_ID}>{heading}</h2>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Signature(props: NonNullable<Data['signature']>) {
  return (
    <div class={`printed-signature printed-${props.style}`}>
      <div>
        <p class="printed-recipients">{props.heading}</p>
        {props.recipients.map((recipient) => (
          <p key={recipient}>{recipient}</p>
        ))}
      </div>
      <div>
        <p class="printed-signer">{props.title}</p>
        <p class="printed-signer printed-signer-name">{props.name}</p>
      </div>
    </div>
  );
}
