/** Colours that collections and tags can bear; `tokens.css` says what they look like. */
export const SHELF_COLORS = ['red', 'amber', 'green', 'teal', 'blue', 'violet', 'grey'] as const;
export type ShelfColor = (typeof SHELF_COLORS)[number];
