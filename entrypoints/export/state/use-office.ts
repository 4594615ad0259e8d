import { useEffect, useState } from 'preact/hooks';
import type { Office } from '../../../lib/index.ts';
import { readSettings, writeSettings } from '../../../lib/extension/settings.ts';

/** An office of which nothing is known yet. */
export const NO_OFFICE: Office = {
  style: 'state',
  superior: '',
  agency: '',
  place: '',
  number: '',
  signer: { title: '', name: '' },
};

function isEmpty({ superior, agency, place, number, signer }: Office): boolean {
  return [superior, agency, place, number, signer.title, signer.name].every(
    (text) => text.trim() === '',
  );
}

/** The office of the settings; what is typed is kept at once. Null while none is set up. */
export function useOffice(): {
  readonly office: Office | null;
  readonly setOffice: (office: Office) => void;
} {
  const [office, setOffice] = useState<Office | null>(null);
  useEffect(() => {
    void readSettings().then((settings) => setOffice(settings.office));
  }, []);
  return {
    office,
    setOffice: (next) => {
      // An emptied form is no office: documents have no heading block then.
      const kept = isEmpty(next) ? null : next;
      setOffice(kept);
      void writeSettings({ office: kept });
    },
  };
}
