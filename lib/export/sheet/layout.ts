import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings as insertElement,
  replaceElement,
} from 'write-excel-file/utility';
import type { Feature } from 'write-excel-file/universal';

type SheetFeature = Feature<Blob>;

/**
 * What a register of many pages needs besides its cells (ECMA-376, part 1, 18.3): it is printed as
 * wide as the sheet of paper, its header row stands on every page, and its columns can be filtered.
 *
 * @param rows header included
 */
export function sheetLayout(sheet: string, columns: number, rows: number): SheetFeature {
  const range = `A1:${getCellAddress(rows - 1, columns - 1)}`;
  const lastCell = getCellAddress(rows - 1, columns - 1).replace(/(\d+)$/, '$$$1');
  const names = [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${sheet}'!$A$1:$${lastCell}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$1:$1</definedName>`,
  ];
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              `<autoFilter ref="${range}"/>`,
            ].reduce((text, element) => insertElement(text, element, order, 'worksheet'), xml),
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
            // A height that is nobody's own choice grows with what is typed later.
            return tag === 'row' ? { ...attributes, customHeight: 0 } : attributes;
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const empty = findElement(xml, 'definedNames');
            if (empty === undefined)
              throw new Error('trich-luc: the workbook has no place for names');
            return replaceElement(xml, empty, `<definedNames>${names.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}
