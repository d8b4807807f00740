import { at } from '../paths.mjs';

/**
 * No file leads back to itself by its imports, and no folder by those of the files in it: features, and the folders of
 * `platform`, lean one way. Imports of types count: whoever reads, moves or removes the one has to take the other with
 * it, and whether an import is erased depends on how the name is used. Specs, which nobody imports, may lean anywhere.
 */
export default {
  forbidden: [
    { name: 'no-file-leads-back', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-folder-leads-back', scope: 'folder', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(^|/)node_modules/|\\.spec\\.(ts|mjs)$' },
  },
};

/** The program below node_modules that looks for them, and what it is asked in the folder that it looks at. */
export const cyclesTool = 'dependency-cruiser/bin/dependency-cruiser.mjs';
export const cyclesArgs = ['--config', at('tools/lint/cycles.mjs'), 'apps', 'libs', 'tools'];
