import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What has been compiled is kept beside the program, where only its owner writes: later starts are faster.
enableCompileCache(join(import.meta.dirname, '.compiled'));
await import('./serve');
