import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {
  CLOCK_AND_CHANCE,
  DANGEROUS_JSX,
  DOCUMENT_WRITE,
  ENUM,
  NEW_DATE,
  SINKS,
  THE_WORLD,
} from './scripts/lint/forbidden.mjs';

/**
 * The walls of the house. A rule is an error or it is off; a message says where the code belongs.
 * Paths that a pattern cannot resolve (dynamic imports, nested folders) are checked by `tests/guards`.
 */

/** What each pure room may import: rooms below it, and the packages that are its own business. */
const PURE_ROOMS = {
  text: { rooms: [], packages: [] },
  clip: { rooms: ['text'], packages: ['valibot'] },
  directive: { rooms: ['clip', 'text'], packages: [] },
  portal: { rooms: ['clip', 'text'], packages: ['valibot'] },
  article: { rooms: ['portal', 'clip', 'text'], packages: ['@mozilla/readability'] },
  search: { rooms: ['clip', 'text'], packages: ['fuse.js'] },
  export: { rooms: ['clip', 'text'], packages: ['docx', 'fflate', 'write-excel-file'] },
  import: { rooms: ['clip', 'text'], packages: ['fflate', 'marked', 'valibot'] },
};
const ALL_ROOMS = [...Object.keys(PURE_ROOMS), 'cli', 'extension'];
/** Packages that only a room of the library may use. */
const LIBRARY_PACKAGES = ['@mozilla/readability', 'fuse.js', 'docx', 'marked', 'write-excel-file'];
/** Packages that only the command line may use. */
const CLI_PACKAGES = ['commander', 'jsdom', 'linkedom', 'happy-dom'];

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (words) => words.map(escape).join('|');
const packages = (names) => `^(?:${anyOf(names)})(?:/|$)`;

const ALIASES = {
  regex: '^(?:[@~]{1,2}/|#)',
  message:
    'Import by relative path with its extension; the library has no bundler to resolve aliases.',
};
const NODE = {
  regex: '^node:',
  message: 'Node belongs to lib/cli and scripts; take what you need as a parameter.',
};
const DEEP_LIBRARY = {
  regex: `^(?:\\.{1,2}/)+(?:lib/)?(?:${anyOf(Object.keys(PURE_ROOMS))})/`,
  message: "Import the library's public face, lib/index.ts; what is missing there is added there.",
};
const LIBRARY_ONLY = {
  regex: packages(LIBRARY_PACKAGES),
  message: 'This package belongs to a room of lib/; reach it through lib/index.ts.',
};
const CLI_ONLY = {
  regex: packages(CLI_PACKAGES),
  message: 'This package belongs to lib/cli; the extension lives in a browser.',
};
const FROM_CLI = {
  regex: '^(?:\\.{1,2}/)+(?:lib/)?cli/',
  message: 'lib/cli is Node only; what both need belongs to a pure room of lib/.',
};
const TESTS_AND_SCRIPTS = {
  regex: '^(?:\\.{1,2}/)+(?:tests|scripts)/',
  message: 'Shipped code imports neither tests nor scripts.',
};

const walls = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const restricted = (rules) => ['error', ...rules];
const worldOut = Object.entries(THE_WORLD).map(([name, message]) => ({ name, message }));

const pureRooms = Object.entries(PURE_ROOMS).map(([room, allowed]) => {
  const foreign = ALL_ROOMS.filter((other) => other !== room && !allowed.rooms.includes(other));
  const below = allowed.rooms.length === 0 ? 'nothing' : allowed.rooms.join(', ');
  const own = allowed.packages.length === 0 ? 'no package' : allowed.packages.join(', ');
  return {
    files: [`lib/${room}/**/*.ts`],
    rules: walls(
      ALIASES,
      {
        regex: `^(?:\\.{1,2}/)+(?:lib/)?(?:${anyOf(foreign)})/`,
        message: `lib/${room} stands on ${below}; arrows never turn back. Move what is shared down to lib/clip or lib/text.`,
      },
      {
        regex: '^(?:\\.\\./)+index\\.ts$',
        message: 'The public face imports the rooms, never the other way: import the file itself.',
      },
      {
        regex: '^(?:\\.\\./)+(?:entrypoints|components|tests|scripts)/',
        message: 'The library is pure and stands below everything else: pass it in as a parameter.',
      },
      {
        regex: `^(?!\\.{1,2}/)(?!(?:${anyOf(allowed.packages) || '(?!)'})(?:/|$))`,
        message: `lib/${room} uses ${own}; anything else is passed in, or belongs to lib/cli or lib/extension.`,
      },
    ),
  };
});

export default defineConfig(
  { ignores: ['node_modules/', '.output/', '.wxt/', 'dist/', 'coverage/', 'tests/fixtures/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      // Vietnamese text needs classes with combining marks; each is deliberate and tested.
      'no-misleading-character-class': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A failure kept as unknown is thrown on as it came.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // To name a property beside a rest is how an object is taken without it.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': restricted([DANGEROUS_JSX, ENUM]),
      'no-restricted-properties': restricted([...SINKS, ...DOCUMENT_WRITE]),
    },
  },

  // The pure library.
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/cli/**', 'lib/extension/**'],
    rules: {
      'no-restricted-globals': restricted(worldOut),
      'no-restricted-properties': restricted([...SINKS, ...DOCUMENT_WRITE, ...CLOCK_AND_CHANCE]),
      'no-restricted-syntax': restricted([ENUM, NEW_DATE]),
    },
  },
  ...pureRooms,
  {
    files: ['lib/article/**/*.ts'],
    rules: { 'no-restricted-properties': restricted([...DOCUMENT_WRITE, ...CLOCK_AND_CHANCE]) },
  },
  {
    files: ['lib/index.ts'],
    rules: {
      ...walls(ALIASES, {
        regex: '^(?:(?!\\./)|\\./(?:cli|extension)/)',
        message: 'The public face only re-exports the pure rooms, by name.',
      }),
      'no-restricted-syntax': restricted([
        { selector: 'ExportAllDeclaration', message: 'Name each export: the face is a contract.' },
        {
          selector: 'Program > :not(ExportNamedDeclaration)',
          message: 'The public face holds no logic: re-export by name.',
        },
      ]),
    },
  },

  // Node.
  {
    files: ['lib/cli/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: {
      ...walls(ALIASES, DEEP_LIBRARY, LIBRARY_ONLY, TESTS_AND_SCRIPTS, {
        regex: '^(?:\\.{1,2}/)+(?:extension|entrypoints|components)/|^(?:wxt|dexie|preact)(?:/|$)',
        message: 'lib/cli is for Node; the browser belongs to lib/extension and entrypoints.',
      }),
      'no-console': 'off',
    },
  },

  // The browser.
  {
    files: ['lib/extension/**/*.{ts,tsx}'],
    rules: walls(ALIASES, NODE, DEEP_LIBRARY, LIBRARY_ONLY, CLI_ONLY, FROM_CLI, TESTS_AND_SCRIPTS, {
      regex: '^(?:\\.\\./)+(?:entrypoints|components)/|^preact(?:/|$)',
      message: 'lib/extension draws nothing: views belong to entrypoints and components.',
    }),
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: walls(ALIASES, NODE, DEEP_LIBRARY, LIBRARY_ONLY, CLI_ONLY, FROM_CLI, TESTS_AND_SCRIPTS, {
      regex: '^(?:\\.{1,2}/)+(?:lib/)?extension/|^(?:\\.\\./)+entrypoints/|^(?:wxt|dexie)(?:/|$)',
      message: 'A component knows only its props: pass data, words and actions in.',
    }),
  },
  {
    files: ['entrypoints/**/*.{ts,tsx}'],
    rules: walls(ALIASES, NODE, DEEP_LIBRARY, LIBRARY_ONLY, CLI_ONLY, FROM_CLI, TESTS_AND_SCRIPTS, {
      regex: '^dexie(?:/|$)',
      message: 'The database belongs to lib/extension/database.',
    }),
  },
  {
    files: ['lib/extension/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    rules: {
      // What failed is told to developers too; everything else is told to the user.
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-globals': [
        'error',
        { name: 'chrome', message: "Import { browser } from 'wxt/browser'." },
        { name: 'browser', message: "Import { browser } from 'wxt/browser'." },
        { name: 'localStorage', message: 'Settings live in storage.local, through lib/extension.' },
        { name: 'sessionStorage', message: 'Settings live in storage, through lib/extension.' },
        { name: 'process', message: 'The browser has no process; use import.meta.env.' },
      ],
    },
  },

  // Two places where the type system cannot follow: tables that Dexie fills in at run time, and
  // the pair of a message's type and its payload after the schema has checked it.
  {
    files: ['lib/extension/database/open.ts', 'lib/extension/messages/receive.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },

  // Scripts and tests meet the world as it is.
  {
    files: ['scripts/**/*.{ts,mjs}', 'tests/**/*.{ts,tsx}', '*.ts', '*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**/*.ts', 'tests/**/*.{ts,tsx}', '*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-properties': 'off',
    },
  },
);
