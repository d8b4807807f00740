import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { Database } from './platform/database/database';
import { DoorGuard } from './platform/http/door.guard';
import { headersOf } from './platform/http/headers';
import { OriginGuard } from './platform/http/origin.guard';
import { Invalid } from './platform/http/problem';
import { answerProblem, ProblemFilter } from './platform/http/problem.filter';
import { ReplyInterceptor } from './platform/http/reply.interceptor';
import { serveWeb } from './platform/http/web-files';
import type { Ground } from './platform/platform.module';

/** Limits of a request (docs/security.md I3). */
const limits = { body: 1024 * 1024, requestMs: 30_000, headersMs: 15_000 } as const;

/** The whole application on its ground, not yet listening. */
export async function makeApp(ground: Ground): Promise<NestFastifyApplication> {
  const { env, clock, logger } = ground;
  const adapter = new FastifyAdapter({
    bodyLimit: limits.body,
    requestTimeout: limits.requestMs,
    trustProxy: (_address, hop) => hop < env.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    allowErrorHandlerOverride: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), adapter, {
    logger: false,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.server.headersTimeout = limits.headersMs;
  await app.register(fastifyCookie as unknown as Parameters<typeof app.register>[0]);
  fastify.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of headersOf(env, request.url)) void reply.header(name, value);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        road: request.routeOptions.url ?? '',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
  fastify.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, logger));
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new Invalid(issues.map(issueOf)) }),
  );
  app.useGlobalFilters(new ProblemFilter(logger));
  const reflector = app.get(Reflector);
  app.useGlobalGuards(new OriginGuard(env), new DoorGuard(reflector, app.get(Database), clock, env));
  app.useGlobalInterceptors(new ReplyInterceptor(reflector));
  if (env.webDir) await serveWeb(app, env.webDir);
  app.enableShutdownHooks();
  return app;
}

function issueOf(issue: {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}) {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return { path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)), message: issue.message };
}
