import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = '**/*.{js,css,html,svg,json,ttf,txt,webmanifest}';
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Lays `x.br` and `x.gz` beside each text file, for servers that send what the browser accepts. */
export async function compressFolder(folder) {
  for (const file of globSync(worthIt, { cwd: folder })) {
    const path = join(folder, file);
    const content = await readFile(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    const [br, gz] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })]);
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  }
}
