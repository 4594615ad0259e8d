import * as v from 'valibot';

export const FACES = ['times', 'noto', 'georgia', 'sans'] as const;
export const WIDTHS = ['narrow', 'medium', 'wide'] as const;
export const LINES = ['tight', 'medium', 'loose'] as const;
/** `page`: as the rest of the page. */
export const TONES = ['page', 'light', 'sepia', 'dark'] as const;
/** Pixels of the reader's letters. */
export const SMALLEST = 14;
export const LARGEST = 30;

const lookSchema = v.object({
  face: v.optional(v.fallback(v.picklist(FACES), 'times'), 'times'),
  size: v.optional(
    v.fallback(v.pipe(v.number(), v.integer(), v.minValue(SMALLEST), v.maxValue(LARGEST)), 18),
    18,
  ),
  width: v.optional(v.fallback(v.picklist(WIDTHS), 'medium'), 'medium'),
  line: v.optional(v.fallback(v.picklist(LINES), 'medium'), 'medium'),
  tone: v.optional(v.fallback(v.picklist(TONES), 'page'), 'page'),
});

/** How articles are set in the reader. */
export type ReadingLook = v.InferOutput<typeof lookSchema>;

export const DEFAULT_LOOK: ReadingLook = v.parse(lookSchema, {});

/** The look that settings hold; what is missing or damaged takes its default. */
export function parseLook(data: unknown): ReadingLook {
  const parsed = v.safeParse(lookSchema, data ?? {});
  return parsed.success ? parsed.output : DEFAULT_LOOK;
}
