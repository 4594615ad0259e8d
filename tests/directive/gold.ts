import { readdirSync, readFileSync } from 'node:fs';

/** One expected citation, as a person wrote it down. */
export interface GoldCitation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly normalized: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** What the symbol alone proves where the sentence names no body. */
  readonly issuerFromSymbol?: string;
  readonly form: string;
  readonly term: string | null;
  readonly name: string | null;
}

/** A sentence of the gold set. Offsets are UTF-16 units. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly citations: readonly GoldCitation[];
  readonly nearMisses: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

const FOLDER = new URL('../fixtures/citations/', import.meta.url);

/** The gold sentences by kind (`party`, `lists`, `near-misses` …), the name of their file. */
export function readGold(): Map<string, GoldSentence[]> {
  const kinds = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name): [string, GoldSentence[]] => {
      const lines = readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n');
      return [name.replace('.jsonl', ''), lines.map((line): GoldSentence => JSON.parse(line))];
    });
  return new Map(kinds);
}

/** The article of Thọ Xuân's portal, 31 January 2023. */
export function readThoXuan(): string {
  return readFileSync(new URL('tho-xuan.txt', FOLDER), 'utf8');
}
