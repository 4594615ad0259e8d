export interface HighlightedProps {
  readonly text: string;
  /** Half-open UTF-16 ranges of `text`, in order, not overlapping. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** Text with its found parts marked. */
export function Highlighted({ text, highlights }: HighlightedProps) {
  let at = 0;
  const parts = highlights.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
