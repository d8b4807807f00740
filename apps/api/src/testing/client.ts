import type { EndpointSpec, Problem, Reply, RequestOf } from '@accelerator/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { statements } from '@api/platform/database/data-source';

/** What came back. `body` is typed by the contract; look at `status` or `problem` where a refusal is expected. */
export interface Answer<Spec extends EndpointSpec> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Reply<Spec>;
  readonly problem: Problem;
  readonly text: string;
  /** SQL statements that the request cost, BEGIN and COMMIT apart. */
  readonly statements: number;
}

type Sent<Spec extends EndpointSpec> = Partial<{
  [Part in keyof RequestOf<Spec> as RequestOf<Spec>[Part] extends undefined ? never : Part]: RequestOf<Spec>[Part];
}>;

/** Calls endpoints by their descriptor, as one person or as nobody. */
export interface Client {
  readonly token: string | undefined;
  call<Spec extends EndpointSpec>(spec: Spec, request?: Sent<Spec>): Promise<Answer<Spec>>;
  /** The same with anything in it: for bad input. */
  send(
    spec: EndpointSpec,
    request?: { params?: object; query?: object; body?: unknown; headers?: Readonly<Record<string, string>> },
  ): Promise<Answer<EndpointSpec>>;
}

/** A client on the app; `token` is that of a session. */
export function makeClient(app: NestFastifyApplication, token: string | undefined): Client {
  const send: Client['send'] = async (spec, { params = {}, query = {}, body, headers = {} } = {}) => {
    const before = statements.count;
    const answer = await app.inject({
      method: spec.method,
      url: addressOf(spec, params),
      query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
      headers: {
        ...(token !== undefined && { cookie: `session=${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const json: unknown = /json/.test(String(answer.headers['content-type'] ?? '')) ? answer.json() : undefined;
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: json as never,
      problem: json as Problem,
      text: answer.body,
      statements: statements.count - before,
    };
  };
  return { token, send, call: (spec, request) => send(spec, request as object) as never };
}

function addressOf(spec: EndpointSpec, params: object): string {
  const known = new Map(Object.entries(params));
  return `/api/v1${spec.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(known.get(name) ?? `missing-${name}`)))}`;
}
