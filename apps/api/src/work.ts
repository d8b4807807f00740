import 'reflect-metadata';
import { makeApp } from './app.setup';
import { assertDurable } from './platform/database/durability';
import { endWhenAsked } from './platform/end-when-asked';
import { readEnv } from './platform/env';
import { makeGround } from './platform/ground';
import { outlive } from './platform/outlive';

/** Carries the post and does the recurring deeds, and serves health and figures to its operators; no migration here. */
const env = { ...readEnv(), worker: true, webDir: undefined };
const ground = await makeGround(env);
await assertDurable(ground.source);
const app = await makeApp(ground);
endWhenAsked(app, ground.logger);
await app.listen(env.port, env.host);
// from here on: what goes wrong before ends the start
outlive(ground.logger);
ground.logger.info({ port: env.port }, 'The worker is at work.');
