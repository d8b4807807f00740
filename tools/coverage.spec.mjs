import { expect, it } from '@jest/globals';
import { coverage } from '../jest.preset.mjs';

it('each name of a list is asked for by itself, so that one that meets no file is missed', () => {
  const { coverageThreshold } = coverage('api', '/house', {
    files: [],
    wholly: ['doors/{lock,{key,chain}-ring}*.ts', '**/*.policy.ts'],
    lines: 95,
  });
  expect(coverageThreshold).toEqual({
    global: { lines: 95 },
    '/house/src/doors/lock*.ts': { branches: 100 },
    '/house/src/doors/key-ring*.ts': { branches: 100 },
    '/house/src/doors/chain-ring*.ts': { branches: 100 },
    '/house/src/**/*.policy.ts': { branches: 100 },
  });
});
