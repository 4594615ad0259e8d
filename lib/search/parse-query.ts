import { normalizeText } from '../text/normalize.ts';
import { tokenize } from '../text/tokens.ts';
import { isoDay, readDates, relativeDateLength } from './query-dates.ts';
import { findField, stateValue, type FieldTarget } from './query-fields.ts';
import { lexQuery, type Lexeme } from './query-lexer.ts';
import { numberHint, readNumber } from './query-numbers.ts';
import { documentNumberKey } from '../text/document-number.ts';
import { foldText } from '../text/fold.ts';
import type { Filter, Query, QueryChip, QueryNote, QueryWord } from './query.ts';

/** Words beyond these are left out: one bit a word. */
const MOST_WORDS = 30;
/** Letters beyond these are left out; no office writes longer questions. */
const LONGEST = 1000;

/**
 * Reads a query. Grammar: words are ANDed; `"cụm từ"`; `-từ`; `OR` or `|` between alternatives
 * (binds looser than AND); parentheses; `field:value` with Vietnamese or English names
 * ({@link QUERY_FIELDS}); document numbers in any spelling. Nothing fails: what is malformed is
 * searched as words and listed in `notes`. `now` is what `ngay:tuan-nay` counts from.
 */
export function parseQuery(text: string, now: Date): Query {
  return new Parser(text.slice(0, LONGEST), now, text.length > LONGEST).parse();
}

class Parser {
  readonly #text: string;
  readonly #now: Date;
  readonly #notes: QueryNote[] = [];
  readonly #chips: QueryChip[] = [];
  readonly #words: QueryWord[] = [];
  readonly #numbers: string[] = [];
  readonly #hints: string[] = [];
  readonly #lexemes: Lexeme[];
  #at = 0;
  #negated = 0;
  #nested = 0;

  constructor(text: string, now: Date, cut: boolean) {
    this.#text = text;
    this.#now = now;
    if (cut) this.#notes.push({ problem: 'too-long', start: text.length, end: text.length });
    this.#lexemes = lexQuery(text, this.#notes);
  }

  parse(): Query {
    if (this.#topLevelOr()) this.#nested++;
    const filters: Filter[] = [];
    while (this.#at < this.#lexemes.length) {
      filters.push(...this.#alternatives());
      // Only a parenthesis that nobody opened can end a reading early.
      if (this.#peek('close')) this.#note('unbalanced-parenthesis', this.#take());
    }
    return {
      text: this.#text,
      words: this.#words.slice(0, MOST_WORDS),
      filters,
      numbers: this.#numbers,
      numberHints: this.#hints,
      chips: this.#chips,
      notes: this.#notes,
    };
  }

  #topLevelOr(): boolean {
    let depth = 0;
    return this.#lexemes.some(({ kind }) => {
      if (kind === 'open') depth++;
      if (kind === 'close') depth--;
      return kind === 'or' && depth === 0;
    });
  }

  #peek(kind: Lexeme['kind'], ahead = 0): boolean {
    return this.#lexemes[this.#at + ahead]?.kind === kind;
  }

  #take(): Lexeme {
    const lexeme = this.#lexemes[this.#at++];
    if (lexeme === undefined) throw new Error('trich-luc: query read past its end');
    return lexeme;
  }

  #note(problem: QueryNote['problem'], { start, end }: { start: number; end: number }): void {
    this.#notes.push({ problem, start, end });
  }

  /** Alternatives up to a closing parenthesis or the end, as filters that must all hold. */
  #alternatives(): Filter[] {
    const branches: Filter[][] = [this.#conjunction()];
    while (this.#peek('or')) {
      const sign = this.#take();
      const branch = this.#conjunction();
      if (branch.length === 0 || branches[0]?.length === 0) this.#note('lonely-operator', sign);
      branches.push(branch);
    }
    const filled = branches.filter((branch) => branch.length > 0);
    if (filled.length < 2) return filled[0] ?? [];
    return [{ kind: 'or', of: filled.map(all) }];
  }

  #conjunction(): Filter[] {
    const filters: Filter[] = [];
    while (this.#at < this.#lexemes.length && !this.#peek('or') && !this.#peek('close')) {
      filters.push(...this.#unary());
    }
    return filters;
  }

  #unary(): Filter[] {
    if (this.#peek('not')) return this.#negation();
    if (this.#peek('open')) return this.#group();
    if (this.#peek('phrase')) return this.#phrase(this.#take());
    return this.#field() ?? this.#number() ?? this.#plain(this.#take());
  }

  #negation(): Filter[] {
    const sign = this.#take();
    if (this.#at >= this.#lexemes.length || this.#peek('or') || this.#peek('close')) {
      this.#note('lonely-operator', sign);
      return [];
    }
    this.#negated++;
    this.#nested++;
    const of = this.#unary();
    this.#nested--;
    this.#negated--;
    return of.length === 0 ? [] : [{ kind: 'not', of: all(of) }];
  }

  #group(): Filter[] {
    const open = this.#take();
    this.#nested++;
    const filters = this.#alternatives();
    this.#nested--;
    if (this.#peek('close')) this.#take();
    else this.#note('unbalanced-parenthesis', open);
    return filters;
  }

  #phrase(lexeme: Lexeme): Filter[] {
    const inner = lexeme.start + 1;
    const keys = this.#addWords(lexeme.text, inner, false, false);
    if (keys.length === 0) return [];
    this.#chip('phrase', lexeme, null);
    return [{ kind: 'phrase', keys }];
  }

  #plain(lexeme: Lexeme): Filter[] {
    const open = lexeme.end === this.#text.length;
    const unknown = /^[\p{L}_-]{2,20}:(?=[^\s/])/u.exec(lexeme.text);
    if (unknown !== null) this.#note('unknown-field', lexeme);
    const hint = numberHint(lexeme.text);
    if (hint !== null && this.#negated === 0) this.#hints.push(hint);
    const required = this.#nested === 0;
    const keys = this.#addWords(lexeme.text, lexeme.start, required, open);
    if (keys.length > 0) this.#chip('word', lexeme, null);
    if (required) return [];
    return keys.map((key, at) => ({ kind: 'word', key, prefix: open && at === keys.length - 1 }));
  }

  #number(): Filter[] | null {
    const read = readNumber(this.#lexemes, this.#at);
    if (read === null) return null;
    const taken = this.#lexemes.slice(this.#at, this.#at + read.taken);
    this.#at += read.taken;
    const span = { start: taken[0]?.start ?? 0, end: taken.at(-1)?.end ?? 0 };
    // "số 21-KL/TW": the word before says nothing that the number does not.
    const before = this.#words.at(-1);
    if (before?.key === 'so' && before.required)
      this.#words[this.#words.length - 1] = { ...before, required: false };
    for (const { text, start } of taken) this.#addWords(text, start, false, false);
    this.#chip('number', span, null);
    return [this.#numberFilter(read.key, read.prefix)];
  }

  #numberFilter(key: string, prefix: boolean): Filter {
    if (this.#negated === 0) this.#numbers.push(key);
    return { kind: 'number', key, prefix };
  }

  /** `field:value`, the value quoted, glued to the colon or one word behind it. */
  #field(): Filter[] | null {
    const lexeme = this.#lexemes[this.#at];
    const match = /^([\p{L}\p{M}_-]{2,20}):(.*)$/u.exec(lexeme?.text ?? '');
    const row = match === null ? undefined : findField(match[1] ?? '');
    if (lexeme === undefined || row === undefined) return null;
    this.#at++;
    const glued = match?.[2] ?? '';
    let value = glued;
    let end = lexeme.end;
    const start = lexeme.end - glued.length;
    if (row.target.kind === 'date') {
      const length = this.#dateLength(start);
      value = this.#text.slice(start, start + length);
      end = start + length;
      while ((this.#lexemes[this.#at]?.start ?? Infinity) < end) this.#at++;
    } else if (glued === '' && (this.#peek('phrase') || this.#peek('word'))) {
      const read = row.target.kind === 'number' ? readNumber(this.#lexemes, this.#at) : null;
      const taken = this.#lexemes.slice(this.#at, this.#at + (read?.taken ?? 1));
      this.#at += taken.length;
      value = taken.map(({ text }) => text).join(' ');
      end = taken.at(-1)?.end ?? end;
    }
    const span = { start: lexeme.start, end };
    if (value.trim() === '') {
      this.#note('empty-field', span);
      return [];
    }
    return this.#target(row.target, row.name, value.trim(), span);
  }

  /** How much of the text from `start` on is a date: a relative phrase, or up to white space. */
  #dateLength(start: number): number {
    const rest = this.#text.slice(start);
    const blanks = /^\s*/.exec(rest)?.[0].length ?? 0;
    const body = rest.slice(blanks).normalize('NFC');
    const quoted = /^"([^"]*)"/.exec(body);
    if (quoted !== null) return blanks + quoted[0].length;
    const relative = relativeDateLength(foldText(body));
    if (relative > 0 && rest.normalize('NFC') === rest) return blanks + relative;
    const glued = /^(?:>=|<=|>|<|=)?\s*[^\s()]+/.exec(rest.slice(blanks));
    return blanks + (glued?.[0].length ?? 0);
  }

  #target(
    target: FieldTarget,
    name: string,
    value: string,
    span: { start: number; end: number },
  ): Filter[] {
    if (target.kind === 'date') {
      const dates = readDates(value.replace(/^"|"$/g, ''), this.#now);
      if (dates === null) {
        this.#note('bad-date', span);
        return [];
      }
      this.#chip('date', span, name, isoDay(dates.from), isoDay(dates.to));
      return [{ kind: 'date', of: target.of, ...dates }];
    }
    this.#chip('field', span, name);
    if (target.kind === 'number') {
      const key = documentNumberKey(value);
      if (key !== null) return [this.#numberFilter(key, true)];
      const digits = /^\s*0*(\d{1,5})/.exec(value)?.[1];
      return digits === undefined ? [] : [this.#numberFilter(digits, true)];
    }
    if (target.kind === 'title') {
      const keys = this.#addWords(value, span.end - value.length, false, false);
      return [{ kind: 'title', keys }];
    }
    const { field } = target;
    const plain = field === 'has' || field === 'state' ? stateValue(value) : foldText(value);
    return [{ kind: 'value', field, value: plain.replace(/\s+/g, ' ') }];
  }

  /** Adds the words of a piece (not of a negated one) and gives their keys. */
  #addWords(text: string, offset: number, required: boolean, open: boolean): string[] {
    const tokens = tokenize(text);
    if (this.#negated === 0) {
      tokens.forEach(({ key, start, end }, at) => {
        const typed = normalizeText(text.slice(start, end));
        // `01` is a number of its own; its key is `1`, which begins many others.
        const isWhole = /^0\d/.test(typed);
        const prefix = open && at === tokens.length - 1 && end === text.length && !isWhole;
        const place = { start: offset + start, end: offset + end };
        this.#words.push({ key, text: typed, ...place, prefix, required, repairs: [] });
      });
    }
    return tokens.map(({ key }) => key);
  }

  #chip(
    kind: QueryChip['kind'],
    { start, end }: { start: number; end: number },
    field: string | null,
    from: string | null = null,
    to: string | null = null,
  ): void {
    const text = normalizeText(this.#text.slice(start, end));
    const negated = this.#negated % 2 === 1;
    this.#chips.push({ kind, start, end, text, negated, field, from, to });
  }
}

function all(filters: readonly Filter[]): Filter {
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : { kind: 'and', of: filters };
}
