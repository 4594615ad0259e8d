import { Choice } from '../../../components/choice.tsx';
import { useApp } from '../../pages/app-context.ts';
import { LANGUAGES, THEMES } from '../../pages/look-choices.ts';
import { useDensity } from '../state/use-density.ts';
import type { SettingsState } from '../state/use-settings.ts';
import { LockedNote } from './locked-note.tsx';

/** Language, theme, and how close lines stand. */
export function LookPart({ settings, isDense: first, isSet, change }: SettingsState) {
  const { t } = useApp();
  const [isDense, setDense] = useDensity(first);
  return (
    <>
      <Choice
        label={t('settings_language')}
        options={LANGUAGES.map(([value, key]) => [value, t(key)])}
        value={settings.language}
        isLocked={isSet('language')}
        onChange={(language) => change({ language })}
      />
      {isSet('language') && <LockedNote />}
      <Choice
        label={t('settings_theme')}
        options={THEMES.map(([value, key]) => [value, t(key)])}
        value={settings.theme}
        isLocked={isSet('theme')}
        onChange={(theme) => change({ theme })}
      />
      {isSet('theme') && <LockedNote />}
      <Choice
        label={t('settings_density')}
        options={[
          ['airy', t('settings_density_airy')],
          ['dense', t('settings_density_dense')],
        ]}
        value={isDense ? 'dense' : 'airy'}
        onChange={(value) => setDense(value === 'dense')}
      />
    </>
  );
}
