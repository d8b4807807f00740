import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cyclesArgs, cyclesTool } from './lint/cycles.mjs';
import { at, node } from './paths.mjs';

jest.setTimeout(60_000);

let house;
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** What the linter says of a house that is made of these files. */
function wordsOn(files) {
  house = mkdtempSync(join(tmpdir(), 'accelerator-cycles-'));
  cpSync(at('tsconfig.base.json'), join(house, 'tsconfig.base.json'));
  for (const folder of ['apps', 'libs', 'tools']) mkdirSync(join(house, folder));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), code);
  }
  const { status, stdout, stderr } = spawnSync(node, [at('node_modules', cyclesTool), ...cyclesArgs], { cwd: house });
  return { status, words: `${stdout}${stderr}` };
}

const features = 'apps/api/src/features';
const one = `${features}/ones/one.ts`;
const other = `${features}/ones/other.ts`;

describe('what leads back to itself', () => {
  it.each([
    ['a value', "import { y } from './other';\nexport const x = () => y;\n"],
    ['a type', "import type { Y } from './other';\nexport type X = Y | null;\nexport const x = 1;\n"],
    ['an alias', "import { y } from '@api/features/ones/other';\nexport const x = () => y;\n"],
    ['a later import', "export const x = () => import('./other');\n"],
    ['what is handed on', "export * from './other';\nexport const x = 1;\n"],
  ])('is refused: a file, by %s', (_, code) => {
    const back = "import { x } from './one';\nexport type Y = string;\nexport const y = () => x;\n";
    const { status, words } = wordsOn({ [one]: code, [other]: back });
    expect(words).toContain('no-file-leads-back');
    expect(status).not.toBe(0);
  });

  it('is refused: two features that lean on each other, though no file does', () => {
    const { status, words } = wordsOn({
      [one]: "import { y } from '@api/features/others/public';\nexport const x = y;\n",
      [`${features}/ones/public.ts`]: 'export const z = 1;\n',
      [`${features}/others/public.ts`]: 'export const y = 1;\n',
      [`${features}/others/other.ts`]: "import { z } from '@api/features/ones/public';\nexport const w = z;\n",
    });
    expect(words).toContain('no-folder-leads-back');
    expect(words).not.toContain('no-file-leads-back');
    expect(status).not.toBe(0);
  });
});

describe('what leads one way', () => {
  it('is let through, with a spec that leans back', () => {
    const { status, words } = wordsOn({
      [one]: "import { y } from '@api/features/others/public';\nexport const x = y;\n",
      [`${features}/others/public.ts`]: 'export const y = 1;\n',
      [`${features}/others/other.spec.ts`]: "import { x } from '@api/features/ones/one';\nexport const w = x;\n",
    });
    expect(words).toContain('no dependency violations found (2 modules, 1 dependencies cruised)');
    expect(status).toBe(0);
  });
});
