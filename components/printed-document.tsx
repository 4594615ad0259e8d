import { h } from 'preact';
import type {
  PrintedDocument as Data,
  PrintedHeading,
  PrintedItem,
  PrintedPart,
} from '../lib/index.ts';
import { Blocks } from './blocks.tsx';

export interface PrintedDocumentProps {
  readonly document: Data;
  /** How many articles are drawn, for a view that shows the beginning only; all where left out. */
  readonly most?: number;
  /** Gives the local address of a kept picture, or undefined where it is missing. */
  readonly imageAddress: (src: string) => string | undefined;
  /** What stands in the place of a missing picture. */
  readonly missingImage: string;
}

const NO_MARKS = new Map();

/** A document made for paper, in the order and with the looks of the Word file. */
export function PrintedDocument({ document: data, most, ...pictures }: PrintedDocumentProps) {
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
      {data.contents !== null && <Contents heading={data.contents} parts={data.parts} />}
      {parts.map((part, i) => (
        <Part key={i} part={part} isPageEach={data.isPageEach} {...pictures} />
      ))}
      {room > 0 && data.index !== null && <Index {...data.index} />}
      {room > 0 && data.signature !== null && <Signature {...data.signature} />}
    </div>
  );
}

type Pictures = Pick<PrintedDocumentProps, 'imageAddress' | 'missingImage'>;

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

function Contents(props: { readonly heading: string; readonly parts: readonly PrintedPart[] }) {
  return (
    <nav class="printed-contents">
      <h2>{props.heading}</h2>
      {props.parts.map(({ heading, items }, i) => (
        <div key={i}>
          {heading !== null && <p class="printed-contents-part">{heading}</p>}
          {items.map(({ number, title, clipId }) => (
            <p key={clipId}>
              <a href={`#tin-${number}`}>
                {number}. {title}
              </a>
            </p>
          ))}
        </div>
      ))}
    </nav>
  );
}

function Part(props: { readonly part: PrintedPart; readonly isPageEach: boolean } & Pictures) {
  const { part, isPageEach, ...pictures } = props;
  return (
    <section>
      {part.heading !== null && <h2 class="printed-part">{part.heading}</h2>}
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
        <Item
          key={item.clipId}
          item={item}
          level={part.heading === null ? 2 : 3}
          isNewPage={isPageEach && at > 0}
          isAlone={isPageEach}
          {...pictures}
        />
      ))}
    </section>
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
      {item.lead !== '' && <p class="printed-lead">{item.lead}</p>}
      <div class="printed-body">
        <Blocks blocks={item.blocks} marks={NO_MARKS} {...pictures} />
      </div>
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
      <h2>{heading}</h2>
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
