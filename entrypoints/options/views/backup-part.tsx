import { CopiesPanel } from '../../library/backup/views/copies-panel.tsx';
import { useBackupFacts } from '../../library/backup/state/use-backup-facts.ts';
import { lastBackupWords } from '../../library/backup/views/words.ts';
import { useApp } from '../../pages/app-context.ts';
import type { SettingsState } from '../state/use-settings.ts';
import { DaysChoice } from './days-choice.tsx';

/** When copies are made and reminded of, and where they go. */
export function BackupPart({ settings, isSet, change }: SettingsState) {
  const { t, language } = useApp();
  const facts = useBackupFacts();
  return (
    <>
      <p class="options-row">
        <span>{facts !== undefined && lastBackupWords(t, facts.state.lastAt, language)}</span>
        <a class="button" href="/library.html#backup">
          {t('settings_backup_open')}
        </a>
      </p>
      <DaysChoice
        label={t('settings_remind')}
        offered={[7, 14, 30, 0]}
        days={settings.remindAfter}
        isLocked={isSet('remindAfter')}
        onDays={(remindAfter) => change({ remindAfter })}
      />
      <CopiesPanel />
      <DaysChoice
        label={t('settings_copy_every')}
        offered={[1, 7, 30]}
        days={settings.copyEvery}
        isLocked={isSet('copyEvery')}
        onDays={(copyEvery) => change({ copyEvery })}
      />
    </>
  );
}
