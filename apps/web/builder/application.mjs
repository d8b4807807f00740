import { createBuilder } from '@angular-devkit/architect';
import { buildApplication } from '@angular/build';
import { join } from 'node:path';
import { asModule } from './as-module.mjs';

const zod = /[\\/]zod[\\/]v4[\\/]/;
const fontkit = /[\\/]fontkit[\\/]/;
const rxjs = /[\\/]rxjs[\\/]dist[\\/]/;
/** What no page uses and no bundler can drop, as it hangs on every schema, stream or font: what, asked by whom. */
const standIns = [
  [/\/(to-json-schema|json-schema-processors)\.js$/, zod, 'no-json-schema.mjs'],
  [/\/locales\/en\.js$/, zod, 'no-locale.mjs'],
  [/\/memoizer\.js$/, zod, 'no-memoizer.mjs'],
  [/\/doc\.js$/, zod, 'no-doc.mjs'],
  [/^brotli\/decompress\.js$/, fontkit, 'no-brotli.mjs'],
  [/^tslib$/, rxjs, 'less-tslib.mjs'],
];

/** Angular's own builder with one addition: what is never used does not weigh on the sign-in page, which has a budget. */
const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    for (const [filter, asker, name] of standIns)
      build.onResolve({ filter }, ({ importer }) =>
        asker.test(importer) ? { path: join(import.meta.dirname, name) } : undefined,
      );
  },
};

export default createBuilder((options, context) =>
  buildApplication(options, context, { codePlugins: [withoutUnused, asModule] }),
);
