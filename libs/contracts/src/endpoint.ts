import * as z from 'zod';

/**
 * Who may call an endpoint. Required on every endpoint, so that a forgotten answer does not compile.
 *
 * - `public`: anybody, signed in or not
 * - `account`: anybody signed in; row policies decide what is there for her
 * - `member`: enrolled in the cohort of the path, as member or as coach
 * - `coach`: enrolled as a coach in the cohort of the path
 * - `admin`: signed in and an admin
 *
 * `member` and `coach` endpoints begin with `/cohorts/:cohortId`: the cohort is found through the
 * caller's enrolment, so a stranger gets 404 and not 403.
 */
export const accessKinds = ['public', 'account', 'member', 'coach', 'admin'] as const;
export type Access = (typeof accessKinds)[number];

/** How long a sign-in or a proof counts as fresh, in seconds. */
export const proofSeconds = 30 * 60;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One endpoint, stated once; API, web client, OpenAPI and the sweep are derived from it. */
export interface EndpointSpec {
  /** As one would say it: `postReply`. The operation id. */
  readonly name: string;
  readonly method: Method;
  /** Below `/api/v1`, with `:params`. */
  readonly path: `/${string}`;
  readonly access: Access;
  /**
   * Asks that she has shown who she is within `proofSeconds`, by a sign-in or by `proveMe`; else 403 `prove`.
   * For what is grave and rare: the deeds of the office, and taking lists away (ASVS 7.5.3).
   */
  readonly fresh?: true;
  /** Reads or compares so much that one person has one of these at a time: a few wait, further ones are answered with 429. */
  readonly costly?: true;
  /** One sentence for the API's page. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Shape of the reply; `null` means no content (204). */
  readonly reply: z.ZodType | null;
  /** 200 unless stated (204 where `reply` is null). */
  readonly status?: 200 | 201 | 202;
  /** What the reply is on the wire; `json` unless stated. */
  readonly format?: 'json' | 'events' | 'calendar' | 'csv';
}

/** States an endpoint and keeps its exact type. */
export function endpoint<const Spec extends EndpointSpec>(spec: Spec): Spec {
  return spec;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** What the server's code receives. */
export type Params<Spec extends EndpointSpec> = Parsed<Spec['params']>;
export type Query<Spec extends EndpointSpec> = Parsed<Spec['query']>;
export type Body<Spec extends EndpointSpec> = Parsed<Spec['body']>;
/** What the server's code returns and the client reads. */
export type Reply<Spec extends EndpointSpec> = Spec['reply'] extends z.ZodType ? z.output<Spec['reply']> : undefined;

/** What a client sends. */
export interface RequestOf<Spec extends EndpointSpec> {
  readonly params: Sent<Spec['params']>;
  readonly query: Sent<Spec['query']>;
  readonly body: Sent<Spec['body']>;
}
