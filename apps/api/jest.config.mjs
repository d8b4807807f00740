import { preset } from '../../jest.preset.mjs';

export default {
  ...preset('api', import.meta.dirname),
  globalSetup: '<rootDir>/jest.database.mjs',
  globalTeardown: '<rootDir>/jest.database-down.mjs',
  testTimeout: 20_000,
};
