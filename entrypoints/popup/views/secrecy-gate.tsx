import { TextField } from '../../../components/text-field.tsx';
import { useApp } from '../../pages/app-context.ts';

/**
 * Stands before saving a page that bears a secrecy mark: article 5 of the Law on Protection of
 * State Secrets (117/2025/QH15) forbids keeping such documents on a networked device.
 */
export function SecrecyGate(props: {
  readonly mark: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { t } = useApp();
  return (
    <section class="gate" role="alert">
      <p>{t('secrecy_found', props.mark)}</p>
      <p class="quiet">{t('secrecy_law')}</p>
      <TextField label={t('secrecy_reason')} value={props.reason} onInput={props.onReason} />
    </section>
  );
}
