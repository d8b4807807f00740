import 'reflect-metadata';
import { makeApp } from './app.setup';
import { refuseDemoWorld, seedDemo } from './demo/seed-demo';
import { Clock } from './platform/clock';
import { assertDurable } from './platform/database/durability';
import { migrate } from './platform/database/migrate';
import { endWhenAsked } from './platform/end-when-asked';
import { readEnv } from './platform/env';
import { makeGround } from './platform/ground';
import { outlive } from './platform/outlive';

const env = readEnv();
await migrate(env.databaseUrl);
await (env.demo ? seedDemo(env, new Clock().now()) : refuseDemoWorld(env));
const ground = await makeGround(env);
await assertDurable(ground.source);
const app = await makeApp(ground);
endWhenAsked(app, ground.logger);
await app.listen(env.port, env.host);
// from here on: what goes wrong before ends the start
outlive(ground.logger);
ground.logger.info({ port: env.port }, 'The programme is open.');
process.send?.('ready');
