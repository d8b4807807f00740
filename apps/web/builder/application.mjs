import { createBuilder } from '@angular-devkit/architect';
import { buildApplication } from '@angular/build';
import { join } from 'node:path';

const standIn = join(import.meta.dirname, 'no-json-schema.mjs');

/**
 * Angular's own builder with one addition: zod's writer of JSON schemas hangs on every schema as a method, so that no
 * bundler can drop it. No page asks for one, and the sign-in page has a budget.
 */
const withoutJsonSchema = {
  name: 'without-json-schema',
  setup(build) {
    build.onResolve({ filter: /\/(to-json-schema|json-schema-processors)\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]v4[\\/]/.test(importer) ? { path: standIn } : undefined,
    );
  },
};

export default createBuilder((options, context) =>
  buildApplication(options, context, { codePlugins: [withoutJsonSchema] }),
);
