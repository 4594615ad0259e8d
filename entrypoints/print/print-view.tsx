import { Printer } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { pictureAt } from '../../components/blocks.tsx';
import { PrintedDocument } from '../../components/printed-document.tsx';
import { useApp } from '../pages/app-context.ts';
import { pageNumberHint, PRINTS_PAGE_NUMBERS } from '../pages/page-numbers.ts';
import { useOnce } from '../pages/use-once.ts';
import { measurePages } from './measure-pages.ts';
import { readPrintJob } from './print-job.ts';

const NOT_MEASURED: ReadonlyMap<string, number> = new Map();

/** Clips as they come out of the printer; the browser's print dialog opens as soon as they stand. */
export function PrintView({ id }: { readonly id: string }) {
  const { t, db } = useApp();
  const job = useOnce(() => readPrintJob(db, id));
  const sheet = useRef<HTMLElement>(null);
  const [pages, setPages] = useState<ReadonlyMap<string, number>>(NOT_MEASURED);
  useEffect(() => {
    const { current } = sheet;
    if (job === undefined || job === null || current === null) return;
    document.title = job.name;
    void picturesDrawn(current).then(() => setPages(measurePages(current)));
  }, [job]);
  useEffect(() => {
    if (pages !== NOT_MEASURED) print();
  }, [pages]);
  if (job === undefined) return <main aria-busy />;
  if (job === null) return <main class="print-notice">{t('print_gone')}</main>;
  const hint = pageNumberHint(job.document.contents !== null);
  return (
    <>
      <header class="print-bar">
        <p>
          {t('print_hint')}
          {hint !== null && ` ${t(hint)}`}
        </p>
        <button type="button" class="button button-primary" onClick={() => print()}>
          <Icon node={Printer} />
          {t('print_again')}
        </button>
      </header>
      <main ref={sheet} class="print-sheet" lang="vi">
        <PrintedDocument
          document={job.document}
          picture={(src) => pictureAt(job.pictures.get(src))}
          missingImage={t('image_missing')}
          {...(PRINTS_PAGE_NUMBERS && { pages })}
        />
      </main>
    </>
  );
}

/** Pictures take their room before pages are counted; one that cannot be read does not hold it up. */
async function picturesDrawn(sheet: HTMLElement): Promise<void> {
  const pictures = [...sheet.querySelectorAll('img')];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  await document.fonts.ready;
}
