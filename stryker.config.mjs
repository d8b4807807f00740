import { groups } from './tools/mutant-groups.mjs';

const { project, mutate, specs, esm = true, database = false } = groups[process.env.MUTANT_GROUP];

/** One group of files with the specs that are there for it; `npm run mutants` runs them one after the other. */
export default {
  mutate: mutate.map((files) => `${project}/src/${files}`),
  testRunner: 'jest',
  testRunnerNodeArgs: esm ? ['--no-warnings', '--experimental-vm-modules'] : ['--no-warnings'],
  jest: {
    configFile: `${project}/jest.config.mjs`,
    config: {
      roots: ['<rootDir>/src'],
      watchman: false,
      testMatch: specs.map((files) => `<rootDir>/src/${files}`),
      ...(!database && { globalSetup: null, globalTeardown: null }),
    },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  /** Modules of a run are not given back by Node: begin anew now and then. */
  maxTestRunnerReuse: 40,
  timeoutMS: database ? 20_000 : 5_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `dist/mutants/${process.env.MUTANT_GROUP}.html` },
  jsonReporter: { fileName: `dist/mutants/${process.env.MUTANT_GROUP}.json` },
  tempDirName: `dist/mutants/${process.env.MUTANT_GROUP}`,
  ignorePatterns: ['dist', '.data', '.nx', '.angular', 'screenshots-out', 'test-results', 'apps/web/public'],
  allowEmpty: false,
  disableTypeChecks: false,
};
