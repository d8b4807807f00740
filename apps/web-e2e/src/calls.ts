import type { Page } from '@playwright/test';
import type { EndpointSpec, Params, Reply } from '@accelerator/contracts';

/** What a page got when it asked the API by itself. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks the API from inside the page, with the cookie and the origin that its scripts have. */
export async function ask(
  page: Page,
  spec: EndpointSpec,
  params: Record<string, string> = {},
  body?: unknown,
): Promise<Answer> {
  const path = spec.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? name);
  return page.evaluate(
    async ({ url, method, sent }) => {
      const init = sent === undefined ? {} : { body: sent, headers: { 'content-type': 'application/json' } };
      const response = await fetch(url, { method, ...init });
      return { status: response.status, text: await response.text() };
    },
    { url: `/api/v1${path}`, method: spec.method, sent: body === undefined ? undefined : JSON.stringify(body) },
  );
}

/** Reads something that is there for her. @throws Error where it is not */
export async function read<Spec extends EndpointSpec>(
  page: Page,
  spec: Spec,
  params: Params<Spec> extends undefined ? undefined : Record<string, string>,
): Promise<Reply<Spec>>;
export async function read(page: Page, spec: EndpointSpec, params?: Record<string, string>): Promise<unknown> {
  const { status, text } = await ask(page, spec, params);
  if (status !== 200 || spec.reply === null) throw new Error(`${spec.name} answered ${status}: ${text.slice(0, 200)}`);
  return spec.reply.parse(JSON.parse(text));
}

/** A second live stream of hers, opened by the page: what it said, and whether it still stands. */
export interface Listener {
  said: () => Promise<string[]>;
  state: () => Promise<'open' | 'ended'>;
}

/** Opens the live stream in the page and listens from then on. */
export async function listen(page: Page): Promise<Listener> {
  const stream = await page.evaluateHandle(async () => {
    const heard: string[] = [];
    const source = new EventSource('/api/v1/live');
    source.onmessage = (message) => heard.push(String(message.data));
    await new Promise((resolve, reject) => {
      source.onopen = resolve;
      source.onerror = reject;
    });
    return { heard, source };
  });
  return {
    said: () => stream.evaluate(({ heard }) => heard),
    state: () => stream.evaluate(({ source }) => (source.readyState === EventSource.CLOSED ? 'ended' : 'open')),
  };
}
