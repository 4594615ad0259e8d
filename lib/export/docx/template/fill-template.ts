import type { Block } from '../../../clip/blocks.ts';
import type { ExportRequest } from '../../export-format.ts';
import { broughtFile, chosen } from '../../options.ts';
import { BODY } from '../../shared-options.ts';
import { OWN_TEMPLATE } from '../options.ts';
import { packParts } from '../pack.ts';
import { loadWordPictures } from '../word-images.ts';
import { adoptFragments } from './adopt-fragments.ts';
import { finishPart } from './finish-part.ts';
import { writeFragments } from './fragments.ts';
import { makeDocumentType, writePart } from './package-parts.ts';
import { placeLook } from './place-look.ts';
import { readTemplate } from './read-template.ts';
import { renderPart } from './render.ts';
import { TemplateError } from './template-error.ts';
import { templateValues } from './values.ts';
import { readPart } from './open-template.ts';

/**
 * The office's own template, filled. Placeholders stand in braces, sections between `{#bài}` and
 * `{/bài}`; all of them are in `scopes.ts`.
 *
 * `patchDocument` of `docx` 9.15 is no help: run on our own example template it put single values in
 * place, but it knows no sections, so `{#bài}…{/bài}` is written once however many articles there are,
 * in paragraphs and table rows alike, and a misspelt placeholder stays in the finished file unsaid.
 *
 * @throws TemplateError naming everything that is wrong with the template
 */
export async function fillTemplate(request: ExportRequest): Promise<Uint8Array> {
  const file = broughtFile(request, OWN_TEMPLATE);
  if (file === null) throw new TemplateError([{ kind: 'no-word-file', name: 'none was given' }]);
  const { template, filled } = readTemplate(file);
  const values = templateValues(request);
  const pictures = await loadWordPictures(request.clips, request);
  const blocks = new Map<string, readonly Block[]>();
  const hasBody = chosen(request, BODY) === 'full';
  const rendered = filled.map(({ path, root }) => ({
    path,
    root: renderPart(root, values, (content) => {
      const key = `khối ${blocks.size + 1}`;
      blocks.set(key, hasBody ? content : content.filter(({ kind }) => kind === 'figure'));
      return key;
    }),
  }));
  request.signal?.throwIfAborted();
  const look = placeLook(filled);
  const fragments = await writeFragments(blocks, pictures);
  const adopted = adoptFragments(template, fragments, look);
  const namespaces = readPart(fragments.parts, 'word/document.xml').attributes;
  let nextId = 1;
  for (const { path, root } of rendered) {
    const finished = finishPart(root, adopted, namespaces, () => nextId++);
    writePart(template.parts, path, finished);
  }
  makeDocumentType(template.parts);
  const total = request.clips.length;
  request.onProgress?.({ step: 'clips', done: total, total });
  return packParts(template.parts, request.now, request);
}
