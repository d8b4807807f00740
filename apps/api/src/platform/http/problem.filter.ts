import type { Problem } from '@accelerator/contracts';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '@api/platform/error-words';
import { LOGGER, type Logger } from '@api/platform/logger';
import { databaseProblem } from './database-problem';
import { Invalid, NotFound, NotJson, ProblemError, Refused, SignIn, SlowDown, TooLarge } from './problem';

const titles: Readonly<Record<string, string>> = {
  'sign-in': 'Not signed in',
  'not-found': 'Not found',
  refused: 'Not possible here',
  prove: 'A fresh sign-in needed',
  invalid: 'Another look needed',
  conflict: 'Changed elsewhere',
  'too-large': 'Too large',
  'slow-down': 'Too often',
  unavailable: 'Not there for the moment',
  broken: 'Our fault',
};

/** The one voice of failure: problem details for a person, the rest in the log under the same request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    answerProblem(thrown, request, reply, this.logger);
  }
}

/** Also used by Fastify's own error handler, for what fails before Nest has the request. */
export function answerProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const problem = asProblem(thrown);
  if (!problem) logger.error({ requestId: request.id, error: describeError(thrown) }, 'A request failed.');
  else if (problem.status === 503 && problem !== thrown)
    logger.warn({ requestId: request.id, error: describeError(thrown) }, 'The database could not do it for now.');
  if (reply.sent || reply.raw.headersSent) return;
  if (problem?.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
  void reply
    .status(problem?.status ?? 500)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf(problem, request.id)));
}

function bodyOf(problem: ProblemError | undefined, requestId: string): Problem {
  const { status, code, message, issues, current } = problem ?? broken;
  return {
    type: `about:blank#${code}`,
    title: titles[code] ?? code,
    status,
    code,
    detail: message,
    requestId,
    ...(issues && { issues: [...issues] }),
    ...(current !== undefined && { current }),
  };
}

const broken = {
  status: 500,
  code: 'broken',
  message: 'Something went wrong on our side. What you had saved is safe. Please try again in a few minutes.',
  issues: undefined,
  current: undefined,
} as const;

function asProblem(thrown: unknown): ProblemError | undefined {
  if (thrown instanceof ProblemError) return thrown;
  return databaseProblem(thrown) ?? frameworkProblem(thrown);
}

/** What Nest or Fastify refuse by themselves: malformed JSON, other content types, bodies that are too large. */
function frameworkProblem(thrown: unknown): ProblemError | undefined {
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusIn(thrown);
  if (status === undefined || status >= 500) return undefined;
  const known = refusals.get(status);
  return known ? known() : new Invalid([], 'This request cannot be read. Is it complete JSON?');
}

const refusals: ReadonlyMap<number, () => ProblemError> = new Map<number, () => ProblemError>([
  [401, () => new SignIn()],
  [403, () => new Refused()],
  [404, () => new NotFound()],
  [405, () => new NotFound()],
  [413, () => new TooLarge()],
  [415, () => new NotJson()],
  [429, () => new SlowDown(10)],
]);

function statusIn(thrown: unknown): number | undefined {
  return typeof thrown === 'object' &&
    thrown !== null &&
    'statusCode' in thrown &&
    typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : undefined;
}
