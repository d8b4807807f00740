import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '@accelerator/contracts';
import type { Env } from '@api/platform/env';
import { headersOf } from './headers';

/** What Node says of a request that never became one, by its code; the rest is 400. */
const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what cannot be read as HTTP: a problem with the headers of every answer, and the end of the connection. */
export function answerBroken(env: Pick<Env, 'secure'>) {
  return (error: { readonly code?: string }, socket: Socket): void => {
    if (!socket.writable) return void socket.destroy();
    const status = statuses[error.code ?? ''] ?? 400;
    const problem: Problem = {
      type: 'about:blank#invalid',
      title: 'Another look needed',
      status,
      code: 'invalid',
      detail: 'This request could not be read.',
      requestId: randomUUID(),
    };
    const body = JSON.stringify(problem);
    const headers = [
      ...headersOf(env, '/api/'),
      ['content-type', 'application/problem+json'],
      ['content-length', String(Buffer.byteLength(body))],
      ['connection', 'close'],
    ];
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`);
  };
}
