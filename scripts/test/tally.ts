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
    if (!isObject(file)) return false;
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

/** Titles of the tests that failed at first and passed when tried again: each is a fault to be found. */
export function secondTries(reportText: string | null): string[] {
  const files: unknown = Reflect.get(parseReport(reportText) ?? {}, 'testResults');
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown) => {
    const tests: unknown = isObject(file) ? Reflect.get(file, 'assertionResults') : [];
    return Array.isArray(tests) ? tests.filter(isSecondTry).map(titleOf) : [];
  });
}

/** vitest keeps the errors of the first try with a test that passed. */
function isSecondTry(test: unknown): test is object {
  if (!isObject(test) || Reflect.get(test, 'status') !== 'passed') return false;
  const errors: unknown = Reflect.get(test, 'failureMessages');
  return Array.isArray(errors) && errors.length > 0;
}

function titleOf(test: object): string {
  return String(Reflect.get(test, 'fullName'));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parseReport(text: string | null): object | null {
  if (text === null) return null;
  try {
    const report: unknown = JSON.parse(text);
    return isObject(report) ? report : null;
  } catch {
    return null;
  }
}
