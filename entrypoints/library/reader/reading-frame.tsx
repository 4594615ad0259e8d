import './reading.css';
import './paper.css';
import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { type Clip, outlineOf, readingText } from '../../../lib/index.ts';
import type { ReadingLook } from '../../../lib/extension/reading-look.ts';
import { useApp } from '../../pages/app-context.ts';
import { FindBar } from './find-bar.tsx';
import { MarkBar } from './mark-bar.tsx';
import { MarksPanel } from './marks-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { usePaintedMarks } from './paint.ts';
import { type Panel, ReadingStrip } from './reading-strip.tsx';
import { bringToTop, reveal, scrollerOf } from './scrolling.ts';
import { useFind } from './use-find.ts';
import { useKeptPlace } from './use-place.ts';
import { type Did, useMarkActs } from './use-mark-acts.ts';
import { type PlacedMark, useMarks } from './use-marks.ts';
import { usePassage } from './use-passage.ts';
import { useRunMap } from './use-run-map.ts';
import { useReadingKeys } from './use-reading-keys.ts';

export interface ReadingFrameProps {
  readonly clip: Clip;
  readonly look: ReadingLook;
  readonly onLook: (change: Partial<ReadingLook>) => void;
  /** Where reading was left. */
  readonly place: number | null;
  /** Id of the highlight to go to; null for none. */
  readonly markId: string | null;
  readonly did: Did;
  readonly say: (words: string) => void;
  /** The article as it is drawn. */
  readonly children: ComponentChildren;
}

/** Reading: the article with its highlights, outline, finding, and how it is set. */
export function ReadingFrame(props: ReadingFrameProps) {
  const { clip, look, onLook, place, markId, did, say, children } = props;
  const { t, db } = useApp();
  const root = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLElement>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const reading = useMemo(() => readingText(clip.article), [clip.article]);
  const outline = useMemo(() => outlineOf(clip.article), [clip.article]);
  const map = useRunMap(root, reading);
  const marks = useMarks(db, clip.id, reading);
  usePaintedMarks(map, marks);
  const acts = useMarkActs(did);
  const onProgress = useKeptPlace({ clipId: clip.id, root, map, place });
  const scroller = () => scrollerOf(root.current);
  const find = useFind(map, scroller);
  const passage = usePassage({
    root,
    map,
    marks,
    acts,
    clip,
    onRefuse: () => say(t('mark_refused')),
  });

  const goTo = (box: DOMRect | undefined) => {
    const region = scroller();
    if (region !== null && box !== undefined) reveal(region, box);
  };
  const goToMark = ({ row, at }: PlacedMark) => {
    if (at === null) return;
    goTo(map?.liveRangeOf(at)?.getBoundingClientRect());
    passage.show(row.id);
  };
  const hasGone = useRef(markId === null);
  useEffect(() => {
    const wanted = marks.find(({ row }) => row.id === markId);
    if (hasGone.current || map === undefined || wanted === undefined) return;
    hasGone.current = true;
    if (wanted.at === null) setPanel('marks');
    else goToMark(wanted);
  }, [map, marks]);

  const turn = (wanted: Panel) => setPanel(panel === wanted ? null : wanted);
  const closePanel = () => {
    if (aside.current?.contains(document.activeElement)) scroller()?.focus({ preventScroll: true });
    setPanel(null);
  };
  useEffect(() => {
    if (panel === null) return;
    const entry = aside.current?.querySelector<HTMLElement>('.panel-body button');
    // Where there is no entry yet, what closes the panel.
    (entry ?? aside.current?.querySelector('button'))?.focus({ preventScroll: true });
  }, [panel]);
  useReadingKeys({
    onFind: find.open,
    onOutline: outline.length > 0 ? () => turn('outline') : null,
    onMarks: () => turn('marks'),
    onEscape: find.isOpen ? find.close : panel !== null ? closePanel : null,
  });

  return (
    <div
      class={`reading-frame face-${look.face} width-${look.width} line-${look.line}`}
      data-tone={look.tone}
      style={{ '--reading-size': `${look.size / 16}rem` }}
    >
      <div class="reading-strip">
        <ReadingStrip
          wordCount={clip.article.wordCount}
          hasOutline={outline.length > 0}
          markCount={marks.length}
          panel={panel}
          isFinding={find.isOpen}
          look={look}
          onLook={onLook}
          onPanel={turn}
          onFind={() => (find.isOpen ? find.close() : find.open())}
          onProgress={onProgress}
        />
        {find.isOpen && (
          <FindBar
            typed={find.typed}
            count={find.count}
            current={find.current}
            asked={find.asked}
            onType={find.type}
            onStep={find.step}
            onClose={find.close}
          />
        )}
      </div>
      <div class="reading-stage" data-panel={panel}>
        <div ref={root} class="reading-text">
          {children}
        </div>
        {panel !== null && (
          <aside ref={aside} class="reading-panel" aria-labelledby="reading-panel">
            <div class="panel-head">
              <h2 id="reading-panel">
                {t(panel === 'outline' ? 'outline_title' : 'highlights_title')}
              </h2>
              <button
                type="button"
                class="button button-quiet button-icon"
                aria-label={t('action_close')}
                title={`${t('action_close')} (Esc)`}
                onClick={closePanel}
              >
                <Icon node={X} />
              </button>
            </div>
            <div class="panel-body">
              {panel === 'outline' ? (
                <OutlinePanel
                  entries={outline}
                  map={map}
                  onGo={(element) => {
                    const region = scroller();
                    if (region !== null) bringToTop(region, element);
                  }}
                />
              ) : (
                <MarksPanel marks={marks} acts={acts} onGo={goToMark} />
              )}
            </div>
          </aside>
        )}
      </div>
      {passage.target !== null && (passage.target.kind === 'selected' || passage.made) && (
        <MarkBar
          boxOf={passage.boxOf}
          made={passage.made?.row ?? null}
          isNoting={passage.isNoting}
          onColor={passage.color}
          onNote={passage.note}
          onSaveNote={passage.saveNote}
          onDelete={passage.remove}
          onLeave={passage.leave}
        />
      )}
    </div>
  );
}
