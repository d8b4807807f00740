import { Problem, type EndpointSpec, type Reply, type RequestOf } from '@accelerator/contracts';
import type { ZodType } from 'zod';
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

/** A request with anything in it; a body that is a text goes out as it is. */
export interface AnyRequest {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** From where on the net; from this machine where nothing is said. */
  readonly ip?: string;
}

/** Some endpoint whose reply could be anything. */
type AnySpec = EndpointSpec & { readonly reply: ZodType };

/** Calls endpoints by their descriptor, as one person or as nobody. */
export interface Client {
  readonly token: string | undefined;
  call<Spec extends EndpointSpec>(spec: Spec, request?: Sent<Spec>): Promise<Answer<Spec>>;
  /** The same with anything in it: for bad input. */
  send(spec: EndpointSpec, request?: AnyRequest): Promise<Answer<EndpointSpec>>;
}

/** A client on the app; `token` is that of a session. */
export function makeClient(app: NestFastifyApplication, token: string | undefined): Client {
  function call<Spec extends EndpointSpec>(spec: Spec, request?: AnyRequest): Promise<Answer<Spec>>;
  async function call(spec: EndpointSpec, request: AnyRequest = {}): Promise<Answer<AnySpec>> {
    const before = statements.count;
    const answer = await app.inject({
      method: spec.method,
      url: addressOf(spec, request.params ?? {}),
      query: textsOf(request.query ?? {}),
      ...(request.ip !== undefined && { remoteAddress: request.ip }),
      headers: {
        ...(token !== undefined && { cookie: `session=${token}` }),
        ...contentOf(request),
        ...request.headers,
      },
      ...payloadOf(request),
    });
    const json: unknown = /json/.test(String(answer.headers['content-type'])) ? answer.json() : undefined;
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: json,
      problem: Problem.safeParse(json).data ?? noProblem,
      text: answer.body,
      statements: statements.count - before,
    };
  }
  return { token, call, send: call };
}

const noProblem: Problem = {
  type: '',
  title: '',
  status: 0,
  code: 'broken',
  detail: 'This was no problem.',
  requestId: '',
};

function contentOf({ body }: AnyRequest): Readonly<Record<string, string>> {
  return body === undefined ? {} : { 'content-type': 'application/json' };
}

function payloadOf({ body }: AnyRequest): { payload?: string } {
  if (body === undefined) return {};
  return { payload: typeof body === 'string' ? body : JSON.stringify(body) };
}

function textsOf(query: object): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));
}

function addressOf(spec: EndpointSpec, params: object): string {
  const known = new Map<string, string>(Object.entries(textsOf(params)));
  return `/api/v1${spec.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(known.get(name) ?? `missing-${name}`))}`;
}
