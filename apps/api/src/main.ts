import 'reflect-metadata';
import { makeApp } from './app.setup';
import { seedDemo } from './demo/seed-demo';
import { assertDurable } from './platform/database/durability';
import { migrate } from './platform/database/migrate';
import { readEnv } from './platform/env';
import { makeGround } from './platform/ground';
import { outlive } from './platform/outlive';

const env = readEnv();
await migrate(env.databaseUrl);
if (env.demo) await seedDemo(env, new Date());
const ground = await makeGround(env);
outlive(ground.logger);
await assertDurable(ground.source);
const app = await makeApp(ground);
await app.listen(env.port, env.host);
ground.logger.info({ port: env.port }, 'The programme is open.');
process.send?.('ready');
