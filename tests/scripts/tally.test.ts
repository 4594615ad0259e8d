import { expect, test } from 'vitest';
import { addTallies, secondTries, tallyCheck, tallyVitest } from '../../scripts/test/tally.ts';

function makeReport(over: object = {}): string {
  return JSON.stringify({ numPassedTests: 7, numFailedTests: 0, testResults: [], ...over });
}

test('counts the tests of a green run', () => {
  expect(tallyVitest(makeReport(), 0)).toEqual({ passed: 7, failed: 0 });
});

test('counts the failures of a red run', () => {
  const report = makeReport({ numFailedTests: 2 });
  expect(tallyVitest(report, 1)).toEqual({ passed: 7, failed: 2 });
});

test('counts a file that broke before its first test', () => {
  const report = makeReport({ testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(tallyVitest(report, 1)).toEqual({ passed: 7, failed: 1 });
});

test('a run that crashed after green tests is a failure', () => {
  expect(tallyVitest(makeReport(), 1)).toEqual({ passed: 7, failed: 1 });
});

test.each([
  ['no report', null],
  ['half a report', '{"numPassed'],
  ['a report of another shape', '3'],
])('%s is a failure', (_name, report) => {
  expect(tallyVitest(report, 0)).toEqual({ passed: 0, failed: 1 });
});

test('a run without any test is a failure, for it shows nothing', () => {
  expect(tallyVitest(makeReport({ numPassedTests: 0 }), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a check counts as one', () => {
  expect(addTallies([tallyCheck(0), tallyCheck(2), tallyCheck(0)])).toEqual({
    passed: 2,
    failed: 1,
  });
});

test('names the tests that passed only when tried again', () => {
  const assertionResults = [
    { fullName: 'a key got lost', status: 'passed', failureMessages: ['AssertionError'] },
    { fullName: 'all went well', status: 'passed', failureMessages: [] },
    { fullName: 'it failed twice', status: 'failed', failureMessages: ['AssertionError'] },
  ];
  expect(secondTries(makeReport({ testResults: [{ assertionResults }] }))).toEqual([
    'a key got lost',
  ]);
  expect(secondTries(null)).toEqual([]);
});
