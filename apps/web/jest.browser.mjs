import { locks } from 'node:worker_threads';
import { TestEnvironment as JsdomEnvironment } from 'jest-environment-jsdom';

/** jsdom with what every browser has and jsdom lacks: sealing, copies of values, texts as bytes, locks. */
export default class BrowserEnvironment extends JsdomEnvironment {
  async setup() {
    await super.setup();
    const given = { crypto, structuredClone, TextEncoder, TextDecoder };
    Object.defineProperty(this.global.navigator, 'locks', { get: () => locks, configurable: true });
    for (const [name, value] of Object.entries(given)) Object.defineProperty(this.global, name, { value });
  }
}
