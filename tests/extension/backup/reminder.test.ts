import { describe, expect, test } from 'vitest';
import { hasChanged, isReminderDue } from '../../../lib/extension/backup/backup-state.ts';
import { backupName, outdatedCopies } from '../../../lib/extension/backup/file-name.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const days = (count: number) => new Date(NOW.getTime() - count * 86_400_000).toISOString();
const due = (lastAt: string | null, changedAt: string | null, quietUntil: string | null = null) =>
  isReminderDue({ lastAt, quietUntil }, changedAt, NOW, 14);

describe('when to remind of a backup', () => {
  test('after 14 days, if something changed since', () => {
    expect(due(days(15), days(1))).toBe(true);
    expect(due(days(13), days(1))).toBe(false);
    expect(due(days(15), days(16))).toBe(false);
  });

  test('where there is none at all, as soon as there is something to lose', () => {
    expect(due(null, null)).toBe(false);
    expect(due(null, days(0))).toBe(true);
  });

  test('not for a week after somebody asked for quiet', () => {
    expect(due(days(30), days(1), days(-3))).toBe(false);
    expect(due(days(30), days(1), days(1))).toBe(true);
  });

  test('sooner or never, where that was set', () => {
    const old = { lastAt: days(8), quietUntil: null };
    expect(isReminderDue(old, days(1), NOW, 7)).toBe(true);
    expect(isReminderDue(old, days(1), NOW, 0)).toBe(false);
  });

  test('a library that did not change since its backup has nothing to copy', () => {
    expect(hasChanged({ lastAt: days(2) }, days(3))).toBe(false);
    expect(hasChanged({ lastAt: days(2) }, days(1))).toBe(true);
  });
});

describe('copies in a folder', () => {
  test('bear day and time in their names', () => {
    expect(backupName(new Date(2026, 0, 5, 8, 3))).toBe(
      'Trich-luc-sao-luu-2026-01-05-0803.trichluc',
    );
  });

  test('the newest stay, and files of other names are never touched', () => {
    const names = [3, 1, 2].map((day) => backupName(new Date(2026, 0, day, 8)));
    const others = ['bao-cao.docx', 'Trich-luc-sao-luu-2026.trichluc', 'ban-sao.trichluc'];
    expect(outdatedCopies([...names, ...others], 2)).toEqual([names[1]]);
  });
});
