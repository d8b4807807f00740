import { request, type IncomingMessage } from 'node:http';
import { LiveEvent } from '@accelerator/contracts';
import type { SpecApp } from './app';
import { personId, type Somebody } from './world';

/** What one browser hears on its stream. */
export interface Ear {
  readonly heard: readonly LiveEvent[];
  /** All that came, as it came. */
  raw(): string;
  ended(): boolean;
  close(): void;
}

/** Opens the stream of a person; the app has to listen on a port. */
export async function listenAs(house: SpecApp, key: Somebody): Promise<Ear> {
  const { token } = await house.as(personId(key));
  const { port } = new URL(await house.app.getUrl());
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/api/v1/live', headers: { cookie: `session=${token ?? ''}` } }, resolve)
      .on('error', reject)
      .end();
  });
  if (stream.statusCode !== 200) throw new Error(`The stream answered ${stream.statusCode}.`);
  const heard: LiveEvent[] = [];
  let text = '';
  let ended = false;
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text += chunk;
    for (const [, data] of chunk.matchAll(/^data: (.*)$/gm))
      if (data !== undefined) heard.push(LiveEvent.parse(JSON.parse(data)));
  });
  stream.on('end', () => (ended = true)).on('error', () => (ended = true));
  return { heard, raw: () => text, ended: () => ended, close: () => void stream.destroy() };
}

/** Waits until it holds; @throws Error after three seconds */
export async function until(holds: () => boolean): Promise<void> {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > 3_000) throw new Error('It did not come to pass in three seconds.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
