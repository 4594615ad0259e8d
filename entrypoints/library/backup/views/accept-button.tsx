import { useState } from 'preact/hooks';
import { useApp } from '../../../pages/app-context.ts';

export interface AcceptButtonProps {
  readonly words: string;
  /** Asked before it is done; null where it is done at once. */
  readonly question: string | null;
  readonly onAccept: () => void;
}

/** A button that asks once more where there is something to lose. */
export function AcceptButton({ words, question, onAccept }: AcceptButtonProps) {
  const { t } = useApp();
  const [isAsking, setAsking] = useState(false);
  if (isAsking && question !== null) {
    return (
      <span class="accept-question" role="alert">
        {question}
        <button type="button" class="button" onClick={onAccept}>
          {words}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {t('action_cancel')}
        </button>
      </span>
    );
  }
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        if (question === null) onAccept();
        else setAsking(true);
      }}
    >
      {words}
    </button>
  );
}
