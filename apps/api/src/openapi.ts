import { writeFileSync } from 'node:fs';
import { contract } from '@accelerator/contracts';
import { describeApi } from './platform/http/openapi';

/** Writes the API's description into the file that is named; `npm run openapi`. */
const [, , file] = process.argv;
if (!file) throw new Error('Name the file to write to.');
writeFileSync(file, `${JSON.stringify(describeApi(contract), null, 2)}\n`);
