import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { StandardSchemaValidationPipe, type NestApplicationOptions, type Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { AppModule } from './app.module';
import { Database } from './platform/database/database';
import { Departure } from './platform/http/departure';
import { answerBroken } from './platform/http/broken-request';
import { watchConnections } from './platform/http/connections';
import { DoorGuard } from './platform/http/door.guard';
import { headersOf } from './platform/http/headers';
import { speakPlainly } from './platform/http/issue-words';
import { OriginGuard } from './platform/http/origin.guard';
import { OwnTurns } from './platform/http/own-turns';
import { Invalid, NotFound } from './platform/http/problem';
import { answerProblem, ProblemFilter } from './platform/http/problem.filter';
import { ReplyInterceptor } from './platform/http/reply.interceptor';
import { serveWeb } from './platform/http/web-files';
import { metrics } from './platform/metrics';
import type { Ground } from './platform/platform.module';

/** Limits of a request (docs/security.md I3). */
const limits = { body: 1024 * 1024, requestMs: 30_000, headersMs: 15_000, lookEveryMs: 1_000 } as const;

const options: Readonly<NestApplicationOptions> = { logger: false, abortOnError: false, bodyParser: false };

/** The whole application on its ground, not yet listening; specs may bring doors of their own. */
export async function makeApp(ground: Ground, doors: readonly Type[] = []): Promise<NestFastifyApplication> {
  speakPlainly();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(ground, doors),
    makeAdapter(ground),
    options,
  );
  await prepareFastify(app, ground);
  const { env, clock, logger } = ground;
  const reflector = app.get(Reflector);
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new Invalid(issues.map(issueOf)) }),
  );
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useGlobalGuards(new OriginGuard(env), new DoorGuard(reflector, app.get(Database), clock, env));
  app.useGlobalInterceptors(new OwnTurns(reflector), new ReplyInterceptor(reflector));
  if (env.webDir) await serveWeb(app, env.webDir);
  return app;
}

function makeAdapter({ env, logger }: Ground): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: limits.body,
    requestTimeout: limits.requestMs,
    // Node looks for those that dawdle twice a minute unless told otherwise.
    http: { connectionsCheckingInterval: limits.lookEveryMs },
    clientErrorHandler: answerBroken(env),
    trustProxy: (_address, hop) => hop < env.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: false,
    schemaController: noFastifySchemas,
    frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(new NotFound(), request, reply, logger),
  });
}

/** What comes in and goes out is checked by the contract's own schemas; Fastify's compilers are not loaded. */
const noFastifySchemas: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: { buildValidator: () => refuseSchema, buildSerializer: () => refuseSchema },
};

function refuseSchema(): never {
  throw new Error('Routes are checked by their contract, not by a schema of Fastify.');
}

/** JSON and nothing else comes in; every answer carries the headers, a line in the log and a figure. */
async function prepareFastify(app: NestFastifyApplication, { env, logger }: Ground): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const closeConnections = watchConnections(fastify.server);
  app.get(Departure).watch(fastify.server);
  fastify.server.headersTimeout = limits.headersMs;
  await app.register(fastifyCookie);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    fastify.getDefaultJsonParser('error', 'error'),
  );
  fastify.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of headersOf(env, request.url)) void reply.header(name, value);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = { method: request.method, road: request.routeOptions.url ?? 'none', status: reply.statusCode };
    logger.info({ requestId: request.id, ...line, ms: Math.round(reply.elapsedTime) }, 'answered');
    metrics.answered(line, reply.elapsedTime);
    done();
  });
  fastify.addHook('preClose', (done) => {
    closeConnections();
    done();
  });
}

function issueOf(issue: {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}) {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return { path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)), message: issue.message };
}
