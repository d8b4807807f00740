import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';

/**
 * Loaded into the API beside its own code by a spec: at SIGUSR2 errors that quote somebody are thrown where nobody
 * catches them.
 */
const words = () => new Error('canary-5b1d: what somebody wrote');

process.on('SIGUSR2', () => {
  setTimeout(() => {
    throw words();
  });
  setImmediate(() => new EventEmitter().emit('error', words()));
  Readable.from(['canary-5b1d']).on('data', () => {
    throw words();
  });
  void Promise.reject(words());
  queueMicrotask(() => {
    throw 'canary-5b1d, and no error at all';
  });
});
