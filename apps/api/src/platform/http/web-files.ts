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
  await app.register(fastifyStatic, {
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
    if (isPage(request.url)) void reply.sendFile('index.html');
    else reply.callNotFound();
  });
}

/** An address of the web app, not of the API and not of a file that is missing. */
function isPage(url: string): boolean {
  const [path = ''] = url.split('?');
  return !path.startsWith('/api/') && !/\.\w{2,5}$/.test(path);
}
