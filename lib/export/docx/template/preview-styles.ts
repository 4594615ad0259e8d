import { readPart, type OpenTemplate } from './open-template.ts';
import { folderOf } from './package-parts.ts';
import { child, childElements, type XmlElement } from './xml-tree.ts';

/** How a paragraph or its letters look in a preview. */
export interface PreviewLook {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCapitals: boolean;
  /** Points. */
  readonly size: number;
}

/** What Word takes where nothing is said. */
const PLAIN: PreviewLook = {
  align: 'left',
  isBold: false,
  isItalic: false,
  isCapitals: false,
  size: 10,
};
const ALIGNMENTS: Readonly<Record<string, PreviewLook['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};
/** A style that is based on itself, however far round, ends here. */
const MOST_STYLES = 12;

const valueOf = (part: XmlElement | undefined): string | undefined => part?.attributes.get('w:val');

function switched(properties: XmlElement | undefined, name: string, before: boolean): boolean {
  const found = child(properties, name);
  return found === undefined ? before : !/^(?:false|0|off|none)$/.test(valueOf(found) ?? '');
}

/** A look with what `w:pPr` and `w:rPr` say laid over it. */
export function overlaid(
  look: PreviewLook,
  paragraph: XmlElement | undefined,
  run: XmlElement | undefined,
): PreviewLook {
  const size = Number(valueOf(child(run, 'w:sz'))) / 2;
  return {
    align: ALIGNMENTS[valueOf(child(paragraph, 'w:jc')) ?? ''] ?? look.align,
    isBold: switched(run, 'w:b', look.isBold),
    isItalic: switched(run, 'w:i', look.isItalic),
    isCapitals: switched(run, 'w:caps', look.isCapitals),
    size: size > 0 && size < 200 ? size : look.size,
  };
}

/** Gives the look of a style by its id, that of the default style where none is given. */
export function styleLooks(template: OpenTemplate): (id: string | undefined) => PreviewLook {
  const path = `${folderOf(template.main)}styles.xml`;
  const styles = template.parts[path] === undefined ? undefined : readPart(template.parts, path);
  const all = styles === undefined ? [] : childElements(styles, 'w:style');
  const defaults = child(styles, 'w:docDefaults');
  const base = overlaid(
    PLAIN,
    child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
    child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
  );
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId'), style]));
  const normal = all.find(
    ({ attributes }) =>
      attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
  );
  return (id) => {
    const chain: XmlElement[] = [];
    let style = id === undefined ? normal : (byId.get(id) ?? normal);
    while (style !== undefined && chain.length < MOST_STYLES) {
      chain.unshift(style);
      style = byId.get(valueOf(child(style, 'w:basedOn')));
    }
    return chain.reduce(
      (look, each) => overlaid(look, child(each, 'w:pPr'), child(each, 'w:rPr')),
      base,
    );
  };
}
