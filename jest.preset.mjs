/** Settings that the specs of API and libs share: TypeScript through swc, ES modules as they are. */
export function preset(displayName, rootDir) {
  return {
    displayName,
    rootDir,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/src/**/*.spec.ts'],
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
    transform: { '^.+\\.ts$': ['@swc/jest', swc] },
    moduleNameMapper: {
      '^@accelerator/(.*)$': `${import.meta.dirname}/libs/$1/src/index.ts`,
      '^@api/(.*)$': `${import.meta.dirname}/apps/api/src/$1`,
    },
  };
}

/**
 * What a run with `--coverage` asks for: no branch without a spec in the files that are named `wholly` (each name in a
 * list that meets no file fails, too), and all files together above a share of lines. Counted in the code as it is written.
 */
export function coverage(name, rootDir, { files, wholly, lines }) {
  return {
    collectCoverageFrom: [...files, '!**/*.spec.ts', '!**/testing/**'],
    coverageProvider: 'babel',
    coverageDirectory: `${import.meta.dirname}/dist/coverage/${name}`,
    coverageReporters: ['text-summary', 'html', 'json'],
    coverageThreshold: {
      global: { lines },
      ...Object.fromEntries(wholly.flatMap(eachOf).map((named) => [`${rootDir}/src/${named}`, { branches: 100 }])),
    },
  };
}

/** What a list in braces stands for, one by one: jest asks of a whole pattern only that some file meets it. */
function eachOf(pattern) {
  const list = /\{([^{}]*)\}/.exec(pattern);
  if (!list) return [pattern];
  return list[1].split(',').flatMap((one) => eachOf(pattern.replace(list[0], one)));
}

const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};
