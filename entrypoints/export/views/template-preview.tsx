import { officeHeading, type PreviewPiece, previewTemplate } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { sectionsOf } from '../../pages/make-export.ts';
import { useWritten } from '../state/use-written.ts';
import type { PreviewProps } from './preview.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** The office's own template with the first articles in it: its text and its main looks. */
export function TemplatePreview(props: PreviewProps) {
  const { title, clips, keys, collection, register, choices, office } = props;
  const pieces = useWritten(
    () =>
      previewTemplate({
        clips,
        collections: [],
        title,
        register,
        now: new Date(),
        choices,
        ...sectionsOf(collection ?? undefined, keys),
        ...(office === null ? {} : { options: { heading: officeHeading(office) } }),
      }),
    [title, clips, keys, collection, register, choices, office],
  );
  return (
    <SheetFrame>
      <div class="template-sheet">
        <Pieces pieces={pieces ?? []} />
      </div>
    </SheetFrame>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly PreviewPiece[] }) {
  const { t } = useApp();
  return (
    <>
      {pieces.map((piece, i) => {
        if (piece.kind === 'picture') {
          return (
            <p key={i} class="template-picture">
              {t('template_picture')}
            </p>
          );
        }
        if (piece.kind === 'table') return <Table key={i} rows={piece.rows} />;
        return (
          <p key={i} style={{ textAlign: piece.align }}>
            {piece.runs.map(({ text, isBold, isItalic, isCapitals, size }, at) => (
              <span
                key={at}
                style={{
                  fontWeight: isBold ? 'bold' : 'normal',
                  fontStyle: isItalic ? 'italic' : 'normal',
                  textTransform: isCapitals ? 'uppercase' : 'none',
                  fontSize: `${size}pt`,
                }}
              >
                {text}
              </span>
            ))}
          </p>
        );
      })}
    </>
  );
}

function Table({ rows }: { readonly rows: Extract<PreviewPiece, { kind: 'table' }>['rows'] }) {
  return (
    <table>
      <tbody>
        {rows.map((row, y) => (
          <tr key={y}>
            {row.map((cell, x) => (
              <td key={x}>
                <Pieces pieces={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
