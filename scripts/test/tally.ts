/** How many tests of a run passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}

/** A check counts as one test. */
export function tallyCheck(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function count(report: object, key: string): number {
  const value: unknown = Reflect.get(report, key);
  return typeof value === 'number' ? value : 0;
}

/** Files that broke before their first test: each is one failure that no test speaks of. */
function brokenFiles(report: object): number {
  const files: unknown = Reflect.get(report, 'testResults');
  if (!Array.isArray(files)) return 0;
  return files.filter((file: unknown) => {
    if (typeof file !== 'object' || file === null) return false;
    const tests: unknown = Reflect.get(file, 'assertionResults');
    return Reflect.get(file, 'status') === 'failed' && Array.isArray(tests) && tests.length === 0;
  }).length;
}

/**
 * Counts a run from vitest's JSON report. A run that ended badly is never without a failure,
 * whatever its report says or lacks: a crash, an unhandled error, no report, no test at all.
 *
 * @param reportText content of the report, null where none was written
 */
export function tallyVitest(reportText: string | null, exitCode: number): Tally {
  const report = parseReport(reportText);
  if (report === null) return { passed: 0, failed: 1 };
  const passed = count(report, 'numPassedTests');
  const failed = count(report, 'numFailedTests') + brokenFiles(report);
  const endedBadly = exitCode !== 0 || passed + failed === 0;
  return { passed, failed: failed === 0 && endedBadly ? 1 : failed };
}

function parseReport(text: string | null): object | null {
  if (text === null) return null;
  try {
    const report: unknown = JSON.parse(text);
    return typeof report === 'object' ? report : null;
  } catch {
    return null;
  }
}
