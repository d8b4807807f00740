import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Browsers keep connections open and make some in advance. While the server ends, each is closed as soon as its last
 * answer is out, and those that have asked nothing yet are closed at once; answers in the making are not cut off.
 *
 * @returns to be called when the server begins to end
 */
export function watchConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    const close = () => {
      server.closeIdleConnections();
      for (const socket of silent) socket.destroy();
    };
    const timer = setInterval(close, 50);
    server.once('close', () => clearInterval(timer));
    close();
  };
}
