import { useEffect, useState } from 'preact/hooks';
import {
  type ExportMemory,
  type KeptTemplate,
  readExportMemory,
  readKeptTemplate,
  writeExportMemory,
  writeKeptTemplate,
} from '../../../lib/extension/export-memory.ts';

/** What the dialog remembers, and its changes, which are written at once. */
export interface Memory {
  readonly memory: ExportMemory;
  readonly template: KeptTemplate | null;
  readonly change: (part: Partial<ExportMemory>) => void;
  readonly setChoice: (format: string, key: string, value: string | boolean) => void;
  readonly setTemplate: (template: KeptTemplate | null) => void;
}

/** Undefined until it is read. */
export function useMemory(): Memory | undefined {
  const [memory, setMemory] = useState<ExportMemory>();
  const [template, setTemplate] = useState<KeptTemplate | null>(null);
  useEffect(() => {
    void Promise.all([readExportMemory(), readKeptTemplate()]).then(([read, kept]) => {
      setTemplate(kept);
      setMemory(read);
    });
  }, []);
  if (memory === undefined) return undefined;
  const change = (part: Partial<ExportMemory>) => {
    setMemory((before) => before && { ...before, ...part });
    void writeExportMemory(part);
  };
  return {
    memory,
    template,
    change,
    setChoice: (format, key, value) => {
      const choices = { ...memory.choices[format], [key]: value };
      change({ choices: { ...memory.choices, [format]: choices } });
    },
    setTemplate: (next) => {
      setTemplate(next);
      void writeKeptTemplate(next);
    },
  };
}
