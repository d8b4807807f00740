import { createBuilder } from '@angular-devkit/architect';
import { buildApplication } from '@angular/build';
import { join } from 'node:path';

const fromZod = /[\\/]zod[\\/]v4[\\/]/;
/** Parts of zod that hang on every schema, so that no bundler can drop them, and that no page uses. */
const standIns = [
  [/\/(to-json-schema|json-schema-processors)\.js$/, 'no-json-schema.mjs'],
  [/\/locales\/en\.js$/, 'no-locale.mjs'],
  [/\/memoizer\.js$/, 'no-memoizer.mjs'],
  [/\/doc\.js$/, 'no-doc.mjs'],
];

/** Angular's own builder with one addition: what is never used does not weigh on the sign-in page, which has a budget. */
const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    for (const [filter, name] of standIns)
      build.onResolve({ filter }, ({ importer }) =>
        fromZod.test(importer) ? { path: join(import.meta.dirname, name) } : undefined,
      );
  },
};

export default createBuilder((options, context) =>
  buildApplication(options, context, { codePlugins: [withoutUnused] }),
);
