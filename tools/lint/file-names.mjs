import { relative } from 'node:path';
import { root } from '../paths.mjs';

const nameless = /(^|\/)(utils?|helpers?|common|shared|base|misc)(\/|\.|$)/;
const refused = [
  [/\.(component|directive|pipe)\.ts$/, 'The class has the name of the file: no .component, .directive or .pipe.'],
  [
    /\.(dto|interface|enum|type|model|helper|util)\.ts$/,
    'Shapes live in the contract, the rest needs a noun of its own.',
  ],
];

/** ESLint rule: a file's name says its one job. */
export const fileNames = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: "Names of files say their job; only a lib's door is index.ts." },
  },
  create(context) {
    const path = relative(root, context.filename).replaceAll('\\', '/');
    return {
      Program(node) {
        for (const message of objections(path)) context.report({ node, message });
      },
    };
  },
};

function objections(path) {
  const inSource = path.replace(/^(apps|libs)\/[^/]+\/src\//, '');
  const name = path.split('/').at(-1);
  const found = refused.filter(([pattern]) => pattern.test(name)).map(([, message]) => message);
  if (name === 'index.ts' && !/^libs\/[^/]+\/src\/index\.ts$/.test(path))
    found.push("index.ts is only a lib's door; name the file.");
  if (nameless.test(inSource)) found.push('No utils, helpers, common, shared or base: find the noun.');
  if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)) found.push('File names are lower-case words joined by hyphens.');
  return found;
}
