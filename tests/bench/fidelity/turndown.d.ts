/** What the bench uses of turndown, which brings no types of its own. */
declare module 'turndown' {
  export default class TurndownService {
    constructor(options: Readonly<Record<string, string>>);
    turndown(root: HTMLElement): string;
  }
}
