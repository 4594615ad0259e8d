import { suggestPart, type TaughtField, widerPart } from '../../lib/index.ts';
import type { Lesson } from './lesson.ts';

/** The element that would be taken now. */
export interface Candidate {
  readonly element: Element;
  /** What it was before it was made wider, the last one last. */
  readonly narrower: readonly Element[];
  /** Chosen by key or click: it no longer follows the mouse. */
  readonly isHeld: boolean;
}

/** What the mouse points at, as the field asked for understands it. */
export function pointedAt(lesson: Lesson, element: Element): Candidate | null {
  if (lesson.field === null || element.matches('html, body')) return null;
  const part = suggestPart(lesson.field, element, lesson.chosen);
  return { element: part, narrower: part === element ? [] : [element], isHeld: false };
}

/** The part that was chosen for a field before, to be changed or confirmed. */
export function chosenBefore(lesson: Lesson, field: TaughtField | null): Candidate | null {
  const element = field === null ? undefined : lesson.chosen[field];
  return element === undefined ? null : { element, narrower: [], isHeld: true };
}

export type Move = 'wider' | 'narrower' | 'next' | 'previous';

/** Another element, as the arrow keys find it from the present one; the same where there is none. */
export function moved(candidate: Candidate | null, move: Move, body: Element): Candidate | null {
  if (candidate === null) {
    const first = firstVisible([...body.children]);
    return first === undefined ? null : { element: first, narrower: [], isHeld: true };
  }
  const { element, narrower } = candidate;
  switch (move) {
    case 'wider': {
      const wider = widerPart(element);
      if (wider === null) return { ...candidate, isHeld: true };
      return { element: wider, narrower: [...narrower, element], isHeld: true };
    }
    case 'narrower': {
      const last = narrower.at(-1) ?? firstVisible([...element.children]);
      if (last === undefined) return { ...candidate, isHeld: true };
      return { element: last, narrower: narrower.slice(0, -1), isHeld: true };
    }
    case 'next':
    case 'previous': {
      const side = sibling(element, move);
      return { element: side ?? element, narrower: [], isHeld: true };
    }
  }
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && !element.matches('script, style, noscript, template, link');
}

function firstVisible(elements: readonly Element[]): Element | undefined {
  return elements.find(isVisible);
}

/** The next element on its level, or on the level above where there is none. */
function sibling(element: Element, move: 'next' | 'previous'): Element | null {
  for (let at: Element | null = element; at !== null; at = widerPart(at)) {
    for (let side = beside(at, move); side !== null; side = beside(side, move))
      if (isVisible(side)) return side;
  }
  return null;
}

function beside(element: Element, move: 'next' | 'previous'): Element | null {
  return move === 'next' ? element.nextElementSibling : element.previousElementSibling;
}
