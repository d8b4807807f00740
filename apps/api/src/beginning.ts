import { enableCompileCache, setSourceMapsSupport } from 'node:module';
import { join } from 'node:path';

// What has been compiled is kept beside the program, where only its owner writes: later starts are faster.
enableCompileCache(join(import.meta.dirname, '.compiled'));
// Traces name our own lines; the maps of packages would only be read at each start.
setSourceMapsSupport(true, { nodeModules: false });
