import { displayDate } from '../../../../lib/index.ts';
import type { PlannedClip } from '../../../../lib/extension/backup/plan.ts';
import { useApp } from '../../../pages/app-context.ts';

export interface NewRowProps {
  readonly clip: PlannedClip;
  readonly isLeft: boolean;
  readonly onLeave: () => void;
}

/** A clip that is new here, which may be left out. */
export function NewRow({ clip, isLeft, onLeave }: NewRowProps) {
  const { t } = useApp();
  const facts = [
    clip.publishedAt === null ? '' : displayDate(clip.publishedAt),
    clip.portalName,
    clip.isTrashed ? t('nav_trash') : '',
  ].filter(Boolean);
  return (
    <li>
      <label class="restore-row">
        <input type="checkbox" checked={!isLeft} onChange={onLeave} />
        <span class="restore-row-text">
          <span>{clip.title}</span>
          <span class="quiet">{facts.join(' · ')}</span>
        </span>
        <span class="restore-count restore-count-new">{t('import_act_add')}</span>
      </label>
    </li>
  );
}
