import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { fromBase64, toBase64, type ExportChoices } from '../index.ts';
import { inTurn } from './in-turn.ts';

const memorySchema = v.object({
  /** Id of the format chosen last. */
  format: v.optional(v.fallback(v.string(), 'docx'), 'docx'),
  /** Pattern of file names; empty for the one that comes with the library. */
  fileName: v.optional(v.fallback(v.string(), ''), ''),
  /** Answers to the options of each format, files left out. */
  choices: v.optional(
    v.fallback(v.record(v.string(), v.record(v.string(), v.union([v.boolean(), v.string()]))), {}),
    {},
  ),
});

/** What the export dialog remembers. */
export type ExportMemory = v.InferOutput<typeof memorySchema>;

const templateSchema = v.object({ name: v.string(), data: v.string() });

/** The office's own template (.docx), kept from one export to the next. */
export interface KeptTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was chosen at earlier exports; what is missing or damaged counts as never chosen. */
export async function readExportMemory(): Promise<ExportMemory> {
  const { exports } = await browser.storage.local.get('exports');
  const parsed = v.safeParse(memorySchema, exports ?? {});
  return parsed.success ? parsed.output : v.parse(memorySchema, {});
}

const write = inTurn();

export function writeExportMemory(change: Partial<ExportMemory>): Promise<void> {
  return write(async () => {
    const exports = { ...(await readExportMemory()), ...change };
    await browser.storage.local.set({ exports });
  });
}

/** The kept template, or null where none was brought. */
export async function readKeptTemplate(): Promise<KeptTemplate | null> {
  const { exportTemplate } = await browser.storage.local.get('exportTemplate');
  const parsed = v.safeParse(templateSchema, exportTemplate);
  const bytes = parsed.success ? fromBase64(parsed.output.data) : null;
  return parsed.success && bytes ? { name: parsed.output.name, bytes } : null;
}

/** Keeps a template; null forgets it. */
export async function writeKeptTemplate(template: KeptTemplate | null): Promise<void> {
  if (template === null) {
    await browser.storage.local.remove('exportTemplate');
    return;
  }
  const { name, bytes } = template;
  await browser.storage.local.set({ exportTemplate: { name, data: toBase64(bytes) } });
}

/** The remembered answers of a format, its kept template included. */
export async function rememberedChoices(
  { choices }: ExportMemory,
  format: string,
): Promise<ExportChoices> {
  const kept = choices[format] ?? {};
  if (format !== 'docx' || kept['template'] !== 'own') return kept;
  const template = await readKeptTemplate();
  return template === null ? kept : { ...kept, 'own-template': template.bytes };
}
