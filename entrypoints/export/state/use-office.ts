import { useEffect, useState } from 'preact/hooks';
import type { Office } from '../../../lib/index.ts';
import type { Policy } from '../../../lib/extension/policy/parse-policy.ts';
import { readPolicy } from '../../../lib/extension/policy/read-policy.ts';
import { readSettings, writeSettings } from '../../../lib/extension/settings.ts';
import { isEmptyOffice } from '../../pages/office-form.tsx';

/** The office of the settings; what is typed is kept at once. Null while none is set up. */
export function useOffice(): {
  readonly office: Office | null;
  readonly policy: Policy;
  readonly setOffice: (office: Office) => void;
} {
  const [office, setOffice] = useState<Office | null>(null);
  const [policy, setPolicy] = useState<Policy>({});
  useEffect(() => {
    void readSettings().then((settings) => setOffice(settings.office));
    void readPolicy().then((read) => setPolicy(read.policy));
  }, []);
  return {
    office,
    policy,
    setOffice: (next) => {
      const kept = isEmptyOffice(next) ? null : next;
      setOffice(kept);
      void writeSettings({ office: kept });
    },
  };
}
