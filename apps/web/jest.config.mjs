import { createRequire } from 'node:module';
import { join } from 'node:path';
import { coverage } from '../../jest.preset.mjs';

/** What saves her writing: this part has to hold without a browser; the pages are walked through by the journeys. */
const saving = [
  'app/features/debriefs/{debrief-saver,sending-turns,debrief-device,begun-here}.ts',
  'app/platform/drafts/*.ts',
  'app/platform/offline/copies.ts',
];
const require = createRequire(import.meta.url);

export default {
  displayName: 'web',
  rootDir: import.meta.dirname,
  testEnvironment: join(import.meta.dirname, 'jest.browser.mjs'),
  ...coverage('web', import.meta.dirname, {
    files: saving.map((files) => `<rootDir>/src/${files}`),
    wholly: saving,
    lines: 95,
  }),
  testTimeout: 20_000,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/app/testing/setup.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.html$' },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$)'],
  moduleFileExtensions: ['ts', 'html', 'js', 'json', 'mjs'],
  moduleNameMapper: {
    '^@accelerator/contracts$': '<rootDir>/../../libs/contracts/src/index.ts',
    '^@accelerator/fixtures$': '<rootDir>/../../libs/fixtures/src/index.ts',
    '^@web/(.*)$': '<rootDir>/src/app/$1',
    '^pdfkit$': require.resolve('pdfkit').replace('pdfkit.js', 'pdfkit.browser.js'),
    '^fontkit$': require.resolve('fontkit').replace('main.cjs', 'browser.cjs'),
    '\\.svg$': '<rootDir>/src/app/testing/svg-stub.ts',
  },
};
