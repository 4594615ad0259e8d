import { foldText } from '../../../text/fold.ts';

/** Where a placeholder stands: in the document, in a group of items, in an item, in a directive. */
export type ScopeName = 'document' | 'group' | 'item' | 'directive';

export interface Scope {
  /** Placeholders that become text. */
  readonly texts: readonly string[];
  /** Placeholders that become paragraphs, tables and pictures. */
  readonly blocks: readonly string[];
  /** Sections that repeat, and what stands inside them. */
  readonly sections: Readonly<Record<string, ScopeName>>;
}

/** Every placeholder there is. A text may also be a section, which is left out where it is empty. */
export const SCOPES: Readonly<Record<ScopeName, Scope>> = {
  document: {
    texts: [
      'tên bộ sưu tập',
      'ngày',
      'ngày tháng năm',
      'số bài',
      'cơ quan chủ quản',
      'cơ quan',
      'địa danh',
      'số ký hiệu',
      'chức vụ',
      'người ký',
    ],
    blocks: [],
    sections: { nhóm: 'group', bài: 'item', 'văn bản': 'directive' },
  },
  group: {
    texts: ['tên nhóm', 'thứ tự nhóm', 'số bài của nhóm'],
    blocks: [],
    sections: { bài: 'item' },
  },
  item: {
    texts: [
      'thứ tự',
      'tiêu đề',
      'nguồn',
      'ngày đăng',
      'tác giả',
      'chuyên mục',
      'địa chỉ',
      'tóm tắt',
      'ghi chú',
      'thẻ',
      'tệp đính kèm',
      'video',
      'văn bản dẫn',
    ],
    blocks: ['nội dung', 'ảnh'],
    sections: { 'văn bản': 'directive' },
  },
  directive: {
    texts: ['thứ tự văn bản', 'tên văn bản', 'cơ quan ban hành', 'ngày ban hành', 'bài dẫn'],
    blocks: [],
    sections: {},
  },
};

/** A placeholder's name for comparing: accents, capitals and spaces aside. */
export function placeholderKey(name: string): string {
  return foldText(name).replace(/\s+/g, ' ').trim();
}

/** What a name means where it stands. */
export type Meaning =
  | { readonly kind: 'text' | 'block'; readonly key: string }
  | { readonly kind: 'section'; readonly key: string; readonly scope: ScopeName };

function meaningIn(scope: Scope, key: string): Meaning | null {
  const section = Object.entries(scope.sections).find(([name]) => placeholderKey(name) === key);
  if (section !== undefined) return { kind: 'section', key, scope: section[1] };
  if (scope.texts.some((name) => placeholderKey(name) === key)) return { kind: 'text', key };
  if (scope.blocks.some((name) => placeholderKey(name) === key)) return { kind: 'block', key };
  return null;
}

/** The innermost meaning of a name in nested scopes, outermost first; null where it has none. */
export function meaningOf(scopes: readonly ScopeName[], name: string): Meaning | null {
  const key = placeholderKey(name);
  for (const scope of scopes.toReversed()) {
    const meaning = meaningIn(SCOPES[scope], key);
    if (meaning !== null) return meaning;
  }
  return null;
}

/** The section in which a name would have a meaning; null where it has none anywhere. */
export function homeOf(name: string): string | null {
  const key = placeholderKey(name);
  for (const { sections } of Object.values(SCOPES)) {
    for (const [section, scope] of Object.entries(sections)) {
      if (meaningIn(SCOPES[scope], key) !== null) return section;
    }
  }
  return null;
}
