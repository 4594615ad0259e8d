const KEPT = /^(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|rar|7z)$/;

/** Whether files of this extension can be kept: those whose first bytes say what they are. */
export function canKeep(type: string): boolean {
  return KEPT.test(type);
}
