/** Twentieths of a point in a millimetre: Word's unit of length. */
const TWIPS_PER_MM = 1440 / 25.4;

export function millimetres(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

/**
 * The sheet of Decree 30/2020/NĐ-CP, Annex I: A4; top and bottom 20 mm, left 30 mm, right 15 mm,
 * the page number 10 mm from the upper edge.
 */
export const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  margin: {
    top: millimetres(20),
    bottom: millimetres(20),
    left: millimetres(30),
    right: millimetres(15),
    header: millimetres(10),
    footer: millimetres(10),
  },
} as const;

/** Width of the text in twips: 165 mm. */
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;

/** First line of a paragraph, and the step of lists: 1.27 cm. */
export const INDENT = millimetres(12.7);

/** A picture may fill the width of the text, but no more than this height, so captions stay near. */
export const MAX_PICTURE_HEIGHT = millimetres(90);

export const FONT = 'Times New Roman';
