import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import ts from 'typescript-eslint';
import { fences } from './tools/lint/fences.mjs';
import { fileNames } from './tools/lint/file-names.mjs';
import { ensureProjectGraph } from './tools/lint/project-graph.mjs';
import { noAsync, noClock, sqlApart, noSqlTemplates } from './tools/lint/syntax.mjs';

ensureProjectGraph();

const house = { rules: { fences, 'file-names': fileNames } };
const api = 'apps/api/src/**/*.ts';
const specs = [
  '**/*.spec.ts',
  '**/*.spec.mjs',
  'apps/api/src/testing/**/*.ts',
  'apps/web/src/app/testing/**/*.ts',
  'apps/web-e2e/**/*.ts',
];

const sizes = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 40, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
  complexity: ['error', 10],
};

/** Projects by tag; the folders inside them are fenced by house/fences. */
const projects = [
  { sourceTag: 'lib:contracts', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:fixtures', onlyDependOnLibsWithTags: ['lib:contracts'] },
  { sourceTag: 'app:api', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:fixtures'] },
  { sourceTag: 'app:web', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:fixtures'] },
  { sourceTag: 'app:web-e2e', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:fixtures'] },
];

export default ts.config(
  {
    ignores: [
      'dist/**',
      '.nx/**',
      '.angular/**',
      '.data/**',
      'node_modules/**',
      'coverage/**',
      '**/test-results/**',
      'screenshots-out/**',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: nodeGlobals() },
    rules: { ...sizes, eqeqeq: 'error', 'prefer-const': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...ts.configs.strictTypeChecked],
    plugins: { house, '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'off',
      'house/fences': 'error',
      'house/file-names': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allowCircularSelfDependency: true,
          allow: [],
          depConstraints: projects,
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: [api],
    ignores: ['apps/api/src/platform/env.ts', 'apps/api/src/testing/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only platform/env.ts reads it.' },
      ],
    },
  },
  {
    files: [api],
    // Migrating names roles and passwords, which SQL takes no parameters for, and keeps its own dates.
    ignores: [
      'apps/api/src/platform/clock.ts',
      'apps/api/src/platform/database/migrate.ts',
      'apps/api/src/testing/**',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...noClock, ...noSqlTemplates] },
  },
  {
    files: ['apps/api/src/features/**/*.ts'],
    // What a letter asks as its recipient stands beside its words.
    ignores: ['**/*.{queries,writes,table,columns,spec}.ts', '**/*letters.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noClock, ...noSqlTemplates, ...sqlApart],
    },
  },
  {
    files: ['apps/api/src/features/**/*.policy.ts', 'apps/api/src/features/**/*.presenter.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClock, ...noAsync, ...sqlApart] },
  },
  {
    files: ['apps/web/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      '@angular-eslint/component-selector': 'off',
      '@angular-eslint/directive-selector': 'off',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: specs,
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
    },
  },
  { files: ['**/*.spec.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
);

function nodeGlobals() {
  const names =
    'process console Buffer URL URLSearchParams fetch AbortSignal AbortController performance setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask structuredClone TextEncoder TextDecoder globalThis crypto';
  return Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));
}
