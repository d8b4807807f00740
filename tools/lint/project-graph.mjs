import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { at, node, root } from '../paths.mjs';

/** In a fresh clone Nx has no graph of the projects yet, and its rule would pass over every file. */
export function ensureProjectGraph() {
  if (existsSync(at('.nx/workspace-data/project-graph.json'))) return;
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NODE_OPTIONS: '' };
  execFileSync(node, [at('node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], { cwd: root, env, stdio: 'ignore' });
}
