import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/extension/i18n/choose-language.ts';
import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { type TaughtField, type TaughtFields, understandPart } from '../../lib/index.ts';
import { type Candidate, chosenBefore, type Move, moved, pointedAt } from './candidate.ts';
import { Frames } from './frames.tsx';
import { answered, askedAgain, type Lesson, newLesson, steppedBack } from './lesson.ts';
import { PanelHead } from './panel-head.tsx';
import { PointFoot } from './point-foot.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { Steps } from './steps.tsx';
import { elementUnder, useKeys, usePageMoves } from './use-pointing.ts';

export interface PickerAppProps {
  readonly t: Translate;
  readonly language: Language;
  /** Layouts of this host that were taught before. */
  readonly taught: readonly TaughtFields[];
  /** The picker's own element in the page. */
  readonly host: HTMLElement;
  readonly onClose: () => void;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

/** Pointing out the parts of an article, one after another, on the page itself. */
export function PickerApp({ t, taught, host, onClose }: PickerAppProps) {
  const [lesson, setLesson] = useState(newLesson);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [isLeft, setLeft] = useState(false);
  const [isFolded, setFolded] = useState(false);
  const panel = useRef<HTMLElement>(null);
  usePageMoves();
  useEffect(() => panel.current?.focus({ preventScroll: true }), [lesson]);

  const go = (next: Lesson) => {
    setLesson(next);
    setCandidate(chosenBefore(next, next.field));
  };
  const take = (part: Candidate | null) => {
    if (part === null || lesson.field === null) return;
    if (understandPart(lesson.field, part.element).isUsable) go(answered(lesson, part.element));
    else setCandidate({ ...part, isHeld: true });
  };
  const move = (way: Move) => {
    const next = moved(candidate, way, document.body);
    setCandidate(next);
    next?.element.scrollIntoView({ block: 'nearest' });
  };
  useKeys((key) => {
    if (key === 'Escape') onClose();
    else if (key === '/') setLeft(!isLeft);
    else if (lesson.field === null) return false;
    else if (key === '-') setFolded(!isFolded);
    else if (MOVES[key] !== undefined) move(MOVES[key]);
    // A button of the panel has the focus: the key is for it.
    else if (key === 'Enter' && !isOnButton(panel.current)) take(candidate);
    else if (key === 'Backspace') go(steppedBack(lesson));
    else return false;
    return true;
  });

  const point = (event: MouseEvent): Candidate | null => {
    const under = elementUnder(host, event.clientX, event.clientY);
    return under === undefined ? null : pointedAt(lesson, under);
  };
  /** What the keys made of a part is taken by a click inside it; else the click says what is meant. */
  const clicked = (event: MouseEvent): Candidate | null => {
    const under = elementUnder(host, event.clientX, event.clientY);
    const isInside = candidate?.isHeld === true && candidate.element.contains(under ?? null);
    const isFit = lesson.field !== null && isInside;
    if (isFit && understandPart(lesson.field, candidate.element).isUsable) return candidate;
    return point(event);
  };
  return (
    <>
      {lesson.field !== null && (
        <div
          class="shield"
          onPointerMove={(event) => {
            if (candidate?.isHeld !== true) setCandidate(point(event));
          }}
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => take(clicked(event))}
        />
      )}
      <Frames t={t} chosen={lesson.chosen} candidate={candidate?.element ?? null} />
      <section
        ref={panel}
        class={isLeft ? 'panel panel-left' : 'panel'}
        role="dialog"
        aria-label={t('picker_heading')}
        tabIndex={-1}
      >
        <PanelHead
          t={t}
          isFolded={isFolded}
          onMove={() => setLeft(!isLeft)}
          onFold={lesson.field === null ? undefined : () => setFolded(!isFolded)}
          onClose={onClose}
        />
        {lesson.field === null ? (
          <ReviewFoot
            t={t}
            chosen={lesson.chosen}
            taught={taught}
            onBack={() => go(steppedBack(lesson))}
            onClose={onClose}
          />
        ) : (
          <>
            {!isFolded && (
              <Steps
                t={t}
                lesson={lesson}
                onStep={(field: TaughtField) => go(askedAgain(lesson, field))}
              />
            )}
            <PointFoot
              t={t}
              field={lesson.field}
              candidate={candidate}
              isFolded={isFolded}
              onMove={move}
              onTake={() => take(candidate)}
              onSkip={() => go(answered(lesson, null))}
              onBack={() => go(steppedBack(lesson))}
            />
          </>
        )}
      </section>
    </>
  );
}

function isOnButton(panel: HTMLElement | null): boolean {
  const root = panel?.getRootNode();
  return root instanceof ShadowRoot && root.activeElement?.localName === 'button';
}
