import { TAUGHT_FIELDS, type TaughtElements, type TaughtField } from '../../lib/index.ts';

/** How far the pointing has come. */
export interface Lesson {
  /** The field asked for now, or null when all were. */
  readonly field: TaughtField | null;
  readonly chosen: TaughtElements;
}

export const newLesson: Lesson = { field: TAUGHT_FIELDS[0], chosen: {} };

function neighbour(field: TaughtField | null, step: 1 | -1): TaughtField | null {
  const at = field === null ? TAUGHT_FIELDS.length : TAUGHT_FIELDS.indexOf(field);
  return TAUGHT_FIELDS[Math.max(0, at + step)] ?? null;
}

/** The lesson with an element for the field asked for, or without one where the page has none. */
export function answered(lesson: Lesson, element: Element | null): Lesson {
  const { field } = lesson;
  if (field === null) return lesson;
  const others = Object.entries(lesson.chosen).filter(([name]) => name !== field);
  const chosen = Object.fromEntries(element === null ? others : [...others, [field, element]]);
  return { field: neighbour(field, 1), chosen };
}

/** The step before; what was chosen there is kept until something else is. */
export function steppedBack(lesson: Lesson): Lesson {
  return { ...lesson, field: neighbour(lesson.field, -1) };
}

/** The lesson with a certain field asked for again. */
export function askedAgain(lesson: Lesson, field: TaughtField): Lesson {
  return { ...lesson, field };
}
