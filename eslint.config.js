import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const packageSources = ['packages/*/src/**/*.ts'];
const tests = [
  '**/*.test.ts',
  '**/*.stories.ts',
  'packages/*/src/testing-suites/**/*.ts',
  'packages/expression/src/testing/**/*.ts',
  'packages/*/test*/**/*.ts',
];
/** Files that hold Lit templates. */
const templates = ['packages/elements/src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'];

/** What a strict Content-Security-Policy or Trusted Types would refuse, or what could turn data into HTML. */
const unsafeMarkup = [
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s[.]?style\\s*=/]',
    message: 'A strict style-src refuses style attributes. Use the styleProps directive.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style[\\s>]/]',
    message: 'A strict style-src refuses style elements. Use `static styles`.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Never make HTML from data. Render a template, or set textContent.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Never make HTML from data. Render a template.',
  },
];

/** Clock and randomness are parameters of core and expression, so that the same input gives the same answer. */
const impure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is a parameter here.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The clock is a parameter here.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'The id source is a parameter here.',
  },
  {
    selector: 'CallExpression[callee.object.name="crypto"]',
    message: 'The id source is a parameter here.',
  },
];

const unsafeImports = {
  paths: [
    {
      name: 'lit/directives/style-map.js',
      message: 'Use the styleProps directive; styleMap breaks a strict CSP.',
    },
    { name: 'lit/directives/unsafe-html.js', message: 'Never make HTML from data.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Never make HTML from data.' },
    { name: 'lit/directives/unsafe-mathml.js', message: 'Never make HTML from data.' },
  ],
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '.cache/',
    '.tagma/',
    'storybook-static/',
    'coverage/',
    '**/*.vue',
    '**/*.html',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: nodeGlobals() },
  },

  // TypeScript: everywhere strict, and with types where it ships.
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: relaxed(),
  },
  {
    // Types are handed to a framework by merging into an interface of a namespace of its own.
    files: ['packages/elements/src/frameworks/**/*.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: packageSources,
    ignores: tests,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...relaxed(),
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `details['limit']` says that the name is data, not a member that the type promises.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An async function may answer a port that is asynchronous only for other stores.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['packages/{core,expression}/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...impure] },
  },

  // Templates: valid, accessible, and clean under a strict Content-Security-Policy.
  {
    files: templates,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-template-bind': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
      'wc/guard-super-call': 'off', // LitElement always has the lifecycle methods.
      'wc/no-constructor-attributes': 'error',
      'wc/no-closed-shadow-root': 'error',
      'no-restricted-syntax': ['error', ...unsafeMarkup],
      'no-restricted-imports': ['error', unsafeImports],
    },
  },

  // Tests may be blunt about what they know to be there; they never skip or single out a case.
  {
    files: [...tests, 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'max-lines': ['error', { max: 700, skipBlankLines: true, skipComments: true }],
      'lit/no-template-arrow': 'off',
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['only', 'skip', 'todo'].map((property) => ({
            object,
            property,
            message: 'Every test runs, every time.',
          })),
        ),
      ],
    },
  },
);

/** Taste that the house does not share with the presets, each with its reason. */
function relaxed() {
  return {
    // Types and interfaces both read well; unions need `type`.
    '@typescript-eslint/consistent-type-definitions': 'off',
    // An empty subclass or an options interface that is still empty is a documented place to extend.
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowStaticOnly: false }],
    // A recursive type cannot be written as a Record.
    '@typescript-eslint/consistent-indexed-object-style': 'off',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
  };
}

function nodeGlobals() {
  const names =
    'AbortController AbortSignal Blob Buffer FormData Headers Request Response TextDecoder TextEncoder URL URLSearchParams ' +
    'clearInterval clearTimeout console crypto document fetch location module performance process queueMicrotask require ' +
    'setImmediate setInterval setTimeout structuredClone window __dirname';
  return Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));
}
