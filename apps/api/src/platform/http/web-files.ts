import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const year = 'public, max-age=31536000, immutable';

/**
 * The built web app, precompressed; every address that is neither a file nor the API's gets the app's page,
 * so that a reload in the middle works. Files with a hash in their name may be kept for a year.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic as unknown as Parameters<typeof fastify.register>[0], {
    root: folder,
    wildcard: false,
    preCompressed: true,
    index: ['index.html'],
    cacheControl: false,
    setHeaders: (reply: FastifyReply, path: string) => {
      void reply.header('cache-control', /-[\w-]{8}\.(js|css|svg|woff2)(\.(br|gz))?$/.test(path) ? year : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || /\.\w{2,5}$/.test(request.url.split('?')[0] ?? ''))
      return reply.callNotFound();
    return reply.sendFile('index.html', join(folder));
  });
}
