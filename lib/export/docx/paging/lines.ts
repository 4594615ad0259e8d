import { childOf, nodeOf, numberIn, switchIn, type XmlNode } from './xml-node.ts';
import type { StyleLook } from './style-looks.ts';
import { characterWidth, type Face } from './times-widths.ts';

/** Ascent, descent and line gap of Times New Roman, in ems. */
const LINE_HEIGHT = 1.149;
const SINGLE = 240;
const EMU_PER_TWIP = 635;
/** Word may break a line behind these. */
const BREAK_BEHIND = /[-–—]/;

/** Room of a paragraph's lines, in twips. */
interface Room {
  readonly width: number;
  readonly firstLine: number;
}

/** Fills lines word by word, as Word does, and keeps the height of each. */
class LineFiller {
  readonly heights: number[] = [];
  private readonly look: StyleLook;
  private readonly room: Room;
  private readonly isExact: boolean;
  private used: number;
  private word = 0;
  private space = 0;
  private isEmpty = true;
  private size = 0;
  private picture = 0;

  constructor(look: StyleLook, room: Room, isExact: boolean) {
    this.look = look;
    this.room = room;
    this.isExact = isExact;
    this.used = room.firstLine;
  }

  write(text: string, face: Face, size: number): void {
    this.size = Math.max(this.size, size);
    const twips = size / 100;
    for (const character of text) {
      const width = characterWidth(character, face) * twips;
      if (character === ' ') {
        this.endWord();
        this.space += width;
      } else {
        if (this.word + width > this.room.width) this.endWord();
        this.word += width;
        if (BREAK_BEHIND.test(character)) this.endWord();
      }
    }
  }

  put(width: number, height: number): void {
    this.endWord();
    this.word = width;
    this.endWord();
    this.picture = Math.max(this.picture, height);
  }

  newLine(): void {
    this.endWord();
    this.closeLine();
  }

  finish(): readonly number[] {
    this.endWord();
    this.closeLine();
    return this.heights;
  }

  private endWord(): void {
    if (this.word === 0) return;
    if (!this.isEmpty && this.used + this.space + this.word > this.room.width) this.closeLine();
    this.used += (this.isEmpty ? 0 : this.space) + this.word;
    this.isEmpty = false;
    this.word = 0;
    this.space = 0;
  }

  private closeLine(): void {
    const { size, line } = this.look;
    const text = ((this.size || size) / 2) * 20 * LINE_HEIGHT;
    // Word widens a line by a share of its text, whatever pictures stand in it.
    const height = this.isExact ? line : Math.max(text, this.picture) + text * (line / SINGLE - 1);
    this.heights.push(height);
    this.used = 0;
    this.space = 0;
    this.isEmpty = true;
    this.picture = 0;
  }
}

function runFace(properties: XmlNode | undefined, look: StyleLook): Face {
  const isBold = switchIn(properties, 'w:b') ?? look.bold;
  const isItalic = switchIn(properties, 'w:i') ?? look.italics;
  if (isBold) return isItalic ? 3 : 1;
  return isItalic ? 2 : 0;
}

function writeRun(run: XmlNode, look: StyleLook, filler: LineFiller): void {
  const properties = childOf(run, 'w:rPr');
  const face = runFace(properties, look);
  const size = numberIn(childOf(properties, 'w:sz'), 'w:val') ?? look.size;
  for (const child of run.children) {
    const node = nodeOf(child);
    if (node === null) continue;
    if (node.name === 'w:t') {
      for (const text of node.children) {
        if (typeof text === 'string') filler.write(text, face, size);
      }
    } else if (node.name === 'w:br') {
      filler.newLine();
    } else if (node.name === 'w:drawing') {
      const extent = childOf(childOf(node, 'wp:inline'), 'wp:extent');
      const width = (numberIn(extent, 'cx') ?? 0) / EMU_PER_TWIP;
      filler.put(width, (numberIn(extent, 'cy') ?? 0) / EMU_PER_TWIP);
    }
  }
}

function writeRuns(node: XmlNode, look: StyleLook, filler: LineFiller): void {
  for (const child of node.children) {
    const run = nodeOf(child);
    if (run?.name === 'w:r') writeRun(run, look, filler);
    else if (run?.name === 'w:hyperlink') writeRuns(run, look, filler);
  }
}

/** Heights of the lines of a paragraph, in twips. */
export function lineHeights(
  paragraph: XmlNode,
  look: StyleLook,
  room: Room,
  isExact: boolean,
): readonly number[] {
  const filler = new LineFiller(look, room, isExact);
  writeRuns(paragraph, look, filler);
  return filler.finish();
}
