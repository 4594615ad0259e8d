import type { ComponentChildren } from 'preact';
import type { Inline, PrintedMark } from '../lib/index.ts';

/** A part of a run that leads somewhere, or that somebody marked. */
export type Mark = LinkMark | PrintedMark;

/** A part of a run that leads somewhere: half-open UTF-16 offsets into the run's plain text. */
export interface LinkMark {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  readonly title: string;
  /** Drawn dotted: what it names is not proved. */
  readonly isUnresolved: boolean;
}

export interface MarkedRunProps {
  readonly content: readonly Inline[];
  /** In order, not overlapping. */
  readonly marks?: readonly Mark[] | undefined;
}

/** Inline content with its marks. */
export function MarkedRun({ content, marks = [] }: MarkedRunProps) {
  return <>{drawRun(content, marks, { at: 0 })}</>;
}

/** Draws inline content; `place.at` is how much of the run's plain text was drawn before it. */
function drawRun(
  content: readonly Inline[],
  marks: readonly Mark[],
  place: { at: number },
): ComponentChildren[] {
  return content.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return drawText(inline.text, marks, place);
      case 'break':
        place.at += 1;
        return <br />;
      case 'strong':
        return <strong>{drawRun(inline.content, marks, place)}</strong>;
      case 'em':
        return <em>{drawRun(inline.content, marks, place)}</em>;
      case 'link':
        return (
          <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
            {/* A link holds no other link: what it names is reached from the list below. */}
            {drawRun(
              inline.content,
              marks.filter((mark) => !('href' in mark)),
              place,
            )}
          </a>
        );
    }
  });
}

function drawText(text: string, marks: readonly Mark[], place: { at: number }): ComponentChildren {
  const from = place.at;
  place.at += text.length;
  const parts: ComponentChildren[] = [];
  let drawn = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start - from, 0);
    const end = Math.min(mark.end - from, text.length);
    if (start >= end) continue;
    parts.push(text.slice(drawn, start));
    parts.push(drawMark(mark, text.slice(start, end), mark.end - from <= text.length));
    drawn = end;
  }
  return [...parts, text.slice(drawn)];
}

function drawMark(mark: Mark, words: string, isEnd: boolean): ComponentChildren {
  if ('href' in mark) {
    return (
      <a
        class={mark.isUnresolved ? 'cited cited-unresolved' : 'cited'}
        href={mark.href}
        title={mark.title}
      >
        {words}
      </a>
    );
  }
  return (
    <>
      <mark class="printed-mark" data-color={mark.color}>
        {words}
      </mark>
      {isEnd && mark.note !== null && <sup class="printed-mark-note">[{mark.note}]</sup>}
    </>
  );
}
