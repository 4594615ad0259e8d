import { exportRegister, readCsv } from '../../../lib/index.ts';
import { inOrder } from '../../pages/keep-order.ts';
import { rowsOf } from '../state/preview-text.ts';
import { useWritten } from '../state/use-written.ts';
import type { PreviewProps } from './preview.tsx';

/** Documents that are shown; the file has them all. */
const SHOWN = 25;

async function registerRows({ register, keys, title }: PreviewProps) {
  const wanted = new Set(keys);
  const chosen = register
    .filter(({ key }) => wanted.has(key))
    .map((entry) => ({ ...entry, id: entry.key }));
  const entries = inOrder(chosen, keys).slice(0, SHOWN);
  const made = await exportRegister('csv', { entries, title, now: new Date() });
  return made.ok ? readCsv(new TextDecoder().decode(made.value.bytes)) : [];
}

/** The first rows of a sheet. */
export function TablePreview(props: PreviewProps & { readonly isRegister: boolean }) {
  const { title, clips, choices, keys, register, isRegister } = props;
  const rows = useWritten(
    (signal): Promise<readonly (readonly string[])[]> =>
      isRegister
        ? registerRows(props)
        : rowsOf({ title, clips, choices, register, collections: [], signal }),
    [title, clips, choices, keys.join(' '), register, isRegister],
  );
  const [head, ...others] = rows ?? [];
  return (
    <div class="table-preview" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head?.map((cell) => (
              <th key={cell}>{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>
                  <span>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
