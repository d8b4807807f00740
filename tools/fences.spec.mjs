import { ESLint } from 'eslint';
import { describe, expect, it, jest } from '@jest/globals';
import { at, root } from './paths.mjs';

jest.setTimeout(60_000);

const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
  ruleFilter: ({ ruleId }) => untyped.has(ruleId),
});
const untyped = new Set([
  'house/fences',
  'house/file-names',
  'no-restricted-syntax',
  'no-restricted-properties',
  'max-lines',
  'max-lines-per-function',
  'max-params',
  'complexity',
  '@nx/enforce-module-boundaries',
]);

/** Rules that object to a made-up file. */
async function objections(path, code) {
  const [result] = await eslint.lintText(code, { filePath: at(path) });
  return [...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const bring = (specifier) => `import { x } from '${specifier}';\nexport const y = x;\n`;
const feature = 'apps/api/src/features';

describe('who may import whom', () => {
  it.each([
    ['libs/contracts/src/thing.ts', 'rxjs'],
    ['libs/contracts/src/thing.ts', '@accelerator/fixtures'],
    ['libs/fixtures/src/thing.ts', '@api/platform/clock'],
    ['libs/fixtures/src/thing.ts', '@web/platform/problem'],
    ['apps/api/src/platform/thing.ts', '@api/features/accounts/public'],
    ['apps/api/src/platform/thing.ts', '@accelerator/fixtures'],
    [`${feature}/threads/thing.ts`, '@angular/core'],
    [`${feature}/threads/thing.ts`, '@api/features/cohorts/cohorts.service'],
    [`${feature}/threads/thing.ts`, '../cohorts/public'],
    [`${feature}/accounts/thing.ts`, '@api/features/cohorts/public'],
    [`${feature}/cohorts/thing.ts`, '@api/features/threads/public'],
    [`${feature}/threads/thread.policy.ts`, 'typeorm'],
    [`${feature}/threads/thread.presenter.ts`, './threads.service'],
    [`${feature}/threads/threads.controller.ts`, 'typeorm'],
    [`${feature}/threads/threads.controller.ts`, './thread.policy'],
    [`${feature}/threads/threads.controller.ts`, '@api/platform/database/database'],
    [`${feature}/threads/thing.ts`, 'node:https'],
    ['apps/api/src/platform/thing.ts', 'undici'],
    [`${feature}/threads/threads.service.ts`, 'fastify'],
    [`${feature}/threads/deep/thing.ts`, '../../cohorts/public'],
    ['apps/web/src/app/ui/thing.ts', '@accelerator/contracts'],
    ['apps/web/src/app/ui/thing.ts', '@web/platform/problem'],
    ['apps/web/src/app/ui/thing.ts', '@web/features/threads/threads-store'],
    ['apps/web/src/app/platform/thing.ts', '@web/features/threads/threads-store'],
    ['apps/web/src/app/features/threads/thing.ts', '@web/features/debriefs/debriefs-store'],
    ['apps/web/src/app/features/threads/thing.ts', '@api/platform/clock'],
    ['apps/web/src/app/features/threads/thing.ts', '@nestjs/common'],
    ['apps/web/src/app/shell/thing.ts', '@web/features/threads/threads-store'],
    ['apps/web-e2e/src/thing.ts', '@web/platform/problem'],
    ['apps/web-e2e/src/thing.ts', '@api/platform/clock'],
  ])('%s may not import %s', async (path, specifier) => {
    expect(await objections(path, bring(specifier))).toContain('house/fences');
  });

  it.each([
    ['libs/contracts/src/thing.ts', 'zod'],
    ['libs/fixtures/src/thing.ts', '@accelerator/contracts'],
    ['apps/api/src/platform/thing.ts', 'pg'],
    [`${feature}/threads/thing.ts`, '@api/platform/clock'],
    [`${feature}/threads/thing.ts`, '@api/features/cohorts/public'],
    [`${feature}/cohorts/thing.ts`, '@api/features/accounts/public'],
    [`${feature}/threads/threads.http.spec.ts`, '@accelerator/fixtures'],
    ['apps/web/src/app/ui/thing.ts', '@angular/cdk/overlay'],
    ['apps/web/src/app/features/threads/thing.ts', '@web/ui/button'],
    ['apps/web/src/app/features/threads/thing.ts', '@accelerator/contracts'],
    ['apps/web-e2e/src/thing.ts', '@accelerator/fixtures'],
  ])('%s may import %s', async (path, specifier) => {
    expect(await objections(path, bring(specifier))).not.toContain('house/fences');
  });

  it('keeps the projects apart for Nx too', async () => {
    expect(await objections('libs/contracts/src/thing.ts', bring('@accelerator/fixtures'))).toContain(
      '@nx/enforce-module-boundaries',
    );
  });
});

describe('what the house does not do', () => {
  it.each([
    [
      'reads the environment elsewhere',
      `${feature}/threads/threads.service.ts`,
      'export const x = process.env;',
      'no-restricted-properties',
    ],
    [
      'asks the machine for the time',
      `${feature}/threads/threads.service.ts`,
      'export const x = new Date();',
      'no-restricted-syntax',
    ],
    [
      'asks the machine for the time',
      `${feature}/threads/threads.service.ts`,
      'export const x = Date.now();',
      'no-restricted-syntax',
    ],
    [
      'asks PostgreSQL for the time',
      `${feature}/threads/threads.queries.ts`,
      'export const x = `SELECT now()`;',
      'no-restricted-syntax',
    ],
    [
      'pastes values into SQL',
      `${feature}/threads/threads.queries.ts`,
      'export const x = (m, id) => m.query(`SELECT ${id}`);',
      'no-restricted-syntax',
    ],
    [
      'pastes values into SQL',
      `${feature}/threads/threads.queries.ts`,
      "export const x = (m, id) => m.query('SELECT ' + id);",
      'no-restricted-syntax',
    ],
    [
      'waits in a policy',
      `${feature}/threads/thread.policy.ts`,
      'export async function mayPost() {}',
      'no-restricted-syntax',
    ],
    [
      'has SQL in a service',
      `${feature}/threads/threads.service.ts`,
      "const sql = 'SELECT t.id FROM threads t';",
      'no-restricted-syntax',
    ],
    ['has a second index', `${feature}/threads/index.ts`, 'export const x = 1;', 'house/file-names'],
    ['has helpers', 'apps/web/src/app/platform/helpers/x.ts', 'export const x = 1;', 'house/file-names'],
    ['names components twice', 'apps/web/src/app/ui/card.component.ts', 'export const x = 1;', 'house/file-names'],
    [
      'takes five parameters',
      `${feature}/threads/thing.ts`,
      'export function f(a, b, c, d, e) { return [a, b, c, d, e]; }',
      'max-params',
    ],
    ['writes long files', `${feature}/threads/thing.ts`, 'export const x = 1;\n'.repeat(251), 'max-lines'],
  ])('%s', async (_, path, code, rule) => {
    expect(await objections(path, code)).toContain(rule);
  });
});
