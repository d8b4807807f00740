import { createBuilder } from '@angular-devkit/architect';
import { buildApplication } from '@angular/build';
import { join } from 'node:path';

const standIn = (name) => join(import.meta.dirname, name);
const fromZod = /[\\/]zod[\\/]v4[\\/]/;

/**
 * Angular's own builder with one addition: zod's writer of JSON schemas and its English messages hang on every
 * schema, so that no bundler can drop them. No page shows either, and the sign-in page has a budget.
 */
const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /\/(to-json-schema|json-schema-processors)\.js$/ }, ({ importer }) =>
      fromZod.test(importer) ? { path: standIn('no-json-schema.mjs') } : undefined,
    );
    build.onResolve({ filter: /\/locales\/en\.js$/ }, ({ importer }) =>
      fromZod.test(importer) ? { path: standIn('no-words.mjs') } : undefined,
    );
  },
};

export default createBuilder((options, context) =>
  buildApplication(options, context, { codePlugins: [withoutUnused] }),
);
