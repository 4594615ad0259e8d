import { useApp } from '../../pages/app-context.ts';

const LINES = [
  'privacy_kept',
  'privacy_read',
  'privacy_ask',
  'privacy_send',
  'privacy_remove',
] as const;

/** What is kept where, and that nothing leaves this machine. */
export function PrivacyPart() {
  const { t } = useApp();
  return (
    <>
      <p>
        <strong>{t('settings_privacy')}</strong>
      </p>
      <ul class="options-list">
        {LINES.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </>
  );
}
