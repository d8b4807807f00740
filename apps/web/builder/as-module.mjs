import { relative } from 'node:path';
import { rolldown } from 'rolldown';

const old = /^(base64-js|clone|dfa|fast-deep-equal|tiny-inflate|unicode-trie)$/;
const namespace = 'as-module';

/**
 * What the PDF needs of the old module format comes as a module of today. Otherwise the bundler's words for the old
 * format would stand in the chunk that every page loads, the sign-in page with its budget among them.
 */
export const asModule = {
  name: namespace,
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd();
    build.onResolve({ filter: old }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === namespace) return undefined;
      const found = await build.resolve(path, { kind, resolveDir, pluginData: namespace });
      // Read as a path, "as-module:/../node_modules/clone/clone.js/module" still leads to the package's licence.
      const name = `/../${relative(root, found.path).replaceAll('\\', '/')}/module`;
      return { namespace, path: name, pluginData: found.path };
    });
    build.onLoad({ filter: /./, namespace }, async ({ pluginData }) => ({ contents: await moduleOf(pluginData) }));
  },
};

async function moduleOf(input) {
  const bundle = await rolldown({ input, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}
