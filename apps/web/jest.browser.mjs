import { TestEnvironment as JsdomEnvironment } from 'jest-environment-jsdom';

/** jsdom with what every browser has and jsdom lacks: sealing, copies of values, texts as bytes. */
export default class BrowserEnvironment extends JsdomEnvironment {
  async setup() {
    await super.setup();
    const given = { crypto, structuredClone, TextEncoder, TextDecoder };
    for (const [name, value] of Object.entries(given)) Object.defineProperty(this.global, name, { value });
  }
}
