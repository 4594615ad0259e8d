import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../lib/extension/i18n/choose-language.ts';
import { makeTranslate, parseCatalogue } from '../../../lib/extension/i18n/translate.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import vietnamese from '../../../public/_locales/vi/messages.json' with { type: 'json' };

describe('the language of the interface', () => {
  const office = { setting: 'auto', uiLanguage: 'en-US', acceptLanguages: ['en-US'] } as const;

  test('is Vietnamese in an office with an English browser', () => {
    expect(chooseLanguage({ ...office, timeZone: () => 'Asia/Ho_Chi_Minh' })).toBe('vi');
    expect(
      chooseLanguage({ ...office, timeZone: () => 'UTC', acceptLanguages: ['en', 'vi-VN'] }),
    ).toBe('vi');
  });

  test('is English where nothing speaks for Vietnamese', () => {
    expect(chooseLanguage({ ...office, timeZone: () => 'Europe/Paris' })).toBe('en');
  });

  test('is what the user says, whatever the browser speaks', () => {
    expect(chooseLanguage({ ...office, setting: 'vi', timeZone: () => 'UTC' })).toBe('vi');
    expect(chooseLanguage({ ...office, setting: 'en', timeZone: () => 'Asia/Saigon' })).toBe('en');
  });
});

describe('messages', () => {
  test('are filled in order, with numbers as the language writes them', () => {
    expect(makeTranslate(vietnamese, 'vi')('count_words', 1180)).toBe('1.180 chữ');
    expect(makeTranslate(english, 'en')('count_words', 1180)).toBe('1,180 words');
    expect(makeTranslate(vietnamese, 'vi')('count_images_of', 3, 7)).toBe('3/7 ảnh');
  });

  test('take a name that looks like a placeholder as it is', () => {
    expect(makeTranslate(vietnamese, 'vi')('remove_tag', '$NAME$ $1')).toBe('Bỏ nhãn $NAME$ $1');
  });

  test('say one clip in English, not one clips', () => {
    expect(makeTranslate(english, 'en')('count_clips', 1)).toBe('1 clip');
    expect(makeTranslate(english, 'en')('count_clips', 2)).toBe('2 clips');
  });

  test('are taken from no file that holds none, and a damaged one is not shown', () => {
    expect(() => parseCatalogue('<html>')).toThrow('damaged');
    const words = makeTranslate(parseCatalogue({ app_name: 'Trích Lục' }), 'vi');
    expect(() => words('app_name')).toThrow('damaged');
    expect(() => words('settings')).toThrow('no message "settings" in vi');
    const placeholders = { count: 'one' };
    const counted = parseCatalogue({ icon_list: { message: '$COUNT$ bài', placeholders } });
    expect(() => makeTranslate(counted, 'vi')('icon_list', 2)).toThrow('damaged');
  });
});
