const DIGITS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A whole number from 1 on in Roman numerals, which number the parts of official documents. */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, digit] of DIGITS) {
    while (rest >= value) {
      text += digit;
      rest -= value;
    }
  }
  return text;
}
