import { describe, expect, test } from 'vitest';
import { moved, pointedAt } from '../../entrypoints/picker/candidate.ts';
import { answered, askedAgain, newLesson, steppedBack } from '../../entrypoints/picker/lesson.ts';
import { makeStandardPage } from '../article/fixture-pages.ts';

const page = makeStandardPage(
  '<body><h1 id="t">Tiêu đề <b>của bài</b></h1><div id="n"><p>Một</p><p>Hai</p></div></body>',
  'https://a.gov.vn/',
);
const element = (selector: string): Element => {
  const found = page.querySelector(selector);
  if (found === null) throw new Error(selector);
  return found;
};

describe('the order of pointing', () => {
  test('title, date, lead, text, attachments; then nothing more is asked', () => {
    const asked = [newLesson.field];
    for (let at = newLesson; at.field !== null;) {
      at = answered(at, at.field === 'lead' ? null : element('#t'));
      asked.push(at.field);
    }
    expect(asked).toEqual(['title', 'date', 'lead', 'body', 'attachments', null]);
  });

  test('a step back keeps what was chosen until something else is', () => {
    const back = steppedBack(answered(newLesson, element('#t')));
    expect(back).toEqual({ field: 'title', chosen: { title: element('#t') } });
    expect(answered(back, element('#n')).chosen).toEqual({ title: element('#n') });
    expect(answered(back, null).chosen).toEqual({});
    expect(steppedBack(newLesson).field).toBe('title');
  });

  test('a step that was passed can be asked again', () => {
    const lesson = askedAgain(answered(newLesson, null), 'title');
    expect(lesson).toEqual({ field: 'title', chosen: {} });
  });
});

describe('wider and narrower', () => {
  test('what was made wider goes back the way it came', () => {
    const at = pointedAt(newLesson, element('#n p + p'));
    const wider = moved(at, 'wider', element('body'));
    expect(wider?.element).toBe(element('#n'));
    expect(moved(wider, 'narrower', element('body'))?.element).toBe(element('#n p + p'));
  });

  test('nothing is wider than a part of the body', () => {
    const at = pointedAt(newLesson, element('#n'));
    expect(moved(at, 'wider', element('body'))?.element).toBe(element('#n'));
    expect(pointedAt(newLesson, element('body'))).toBeNull();
  });

  test('bold words alone are a step away from the whole title', () => {
    const at = pointedAt(newLesson, element('#t b'));
    expect(at?.element.textContent).toBe('của bài');
    expect(moved(at, 'wider', element('body'))?.element).toBe(element('#t'));
  });
});
