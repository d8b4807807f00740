import { posix } from 'node:path';

/** Features in the order of the arrow: each may use those before it; the rest may use these and each other's doors, one way. */
export const featureOrder = ['accounts', 'cohorts'];

/** Which zone a folder is; the first that fits. `feature` zones carry the feature's name. */
const zones = [
  ['contracts', /^libs\/contracts\//],
  ['fixtures', /^libs\/fixtures\//],
  ['api-testing', /^apps\/api\/src\/testing\//],
  ['api-platform', /^apps\/api\/src\/platform\//],
  ['api-feature', /^apps\/api\/src\/features\/([^/]+)\//],
  ['api-demo', /^apps\/api\/src\/demo\//],
  ['api-root', /^apps\/api\/src\/[^/]+$/],
  ['web-testing', /^apps\/web\/src\/app\/testing\//],
  ['web-platform', /^apps\/web\/src\/app\/platform\//],
  ['web-ui', /^apps\/web\/src\/app\/ui\//],
  ['web-shell', /^apps\/web\/src\/app\/shell\//],
  ['web-feature', /^apps\/web\/src\/app\/features\/([^/]+)\//],
  ['web-root', /^apps\/web\/src\//],
  ['web-e2e', /^apps\/web-e2e\//],
];

const api = ['api-platform', 'contracts'];
const webPackages = /^(@angular\/|rxjs|idb|tslib|d3-scale|docx$|pdfkit$|fontkit$)/;
const nothingOfAngular = /^(?!@angular\/)/;

/** Who may import whom: zones beside the own one, and packages by name. Nothing else is allowed. */
export const mayImport = {
  contracts: { zones: [], packages: /^zod$/ },
  fixtures: { zones: ['contracts'], packages: /^(zod|node:crypto)$/ },
  'api-platform': { zones: api, packages: nothingOfAngular },
  'api-feature': { zones: [...api, 'api-feature'], packages: nothingOfAngular },
  'api-demo': { zones: [...api, 'api-feature', 'api-root', 'fixtures'], packages: nothingOfAngular },
  'api-root': { zones: [...api, 'api-feature', 'api-demo', 'api-testing', 'fixtures'], packages: nothingOfAngular },
  'api-testing': { zones: [...api, 'api-feature', 'api-root', 'fixtures'], packages: nothingOfAngular },
  'web-ui': { zones: [], packages: webPackages },
  'web-platform': { zones: ['contracts'], packages: /^(@angular\/|rxjs|idb|zod)/ },
  'web-shell': { zones: ['web-platform', 'web-ui', 'contracts'], packages: webPackages },
  'web-feature': { zones: ['web-platform', 'web-ui', 'contracts'], packages: webPackages },
  'web-root': { zones: ['web-platform', 'web-ui', 'web-shell', 'web-feature', 'contracts'], packages: webPackages },
  'web-testing': {
    zones: ['web-platform', 'web-ui', 'contracts', 'fixtures', 'web-root'],
    packages: /^(@angular\/|rxjs|jest|@jest\/)/,
  },
  'web-e2e': { zones: ['contracts', 'fixtures'], packages: /^(?!@angular\/|@nestjs\/|typeorm)/ },
};

/** What specs may import beyond their neighbours. */
export const specsMayImport = {
  api: ['fixtures', 'api-testing', 'api-root', 'api-platform', 'contracts'],
  web: ['fixtures', 'web-testing', 'web-root', 'contracts'],
};

/** Zone of a file, given as a path below the top folder; undefined outside all zones. */
export function zoneOf(path) {
  for (const [name, pattern] of zones) {
    const found = pattern.exec(path);
    if (found) return { name, feature: found[1] };
  }
  return undefined;
}

/** Path below the top folder that an import names; undefined for a package. */
export function targetOf(specifier, from) {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  if (specifier.startsWith('@api/')) return `apps/api/src/${specifier.slice('@api/'.length)}`;
  if (specifier.startsWith('@web/')) return `apps/web/src/app/${specifier.slice('@web/'.length)}`;
  const lib = /^@accelerator\/([^/]+)$/.exec(specifier);
  return lib ? `libs/${lib[1]}/src/index` : undefined;
}
