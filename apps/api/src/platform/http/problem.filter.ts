import type { Problem } from '@accelerator/contracts';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER, type Logger } from '@api/platform/logger';
import { databaseProblem } from './database-problem';
import { Invalid, NotFound, NotJson, ProblemError, Refused, SlowDown, TooLarge } from './problem';

const titles: Readonly<Record<string, string>> = {
  'sign-in': 'Not signed in',
  'not-found': 'Not found',
  refused: 'Not possible here',
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
  if (!problem) logger.error({ requestId: request.id, error: describe(thrown) }, 'A request failed.');
  if (reply.sent || reply.raw.headersSent) return;
  if (problem?.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
  void reply
    .status(problem?.status ?? 500)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf(problem, request.id)));
}

function bodyOf(problem: ProblemError | undefined, requestId: string): Problem {
  const code = problem?.code ?? 'broken';
  return {
    type: `about:blank#${code}`,
    title: titles[code] ?? code,
    status: problem?.status ?? 500,
    code,
    detail:
      problem?.message ??
      'Something went wrong on our side. What you had saved is safe. Please try again in a few minutes.',
    requestId,
    ...(problem?.issues && { issues: [...problem.issues] }),
    ...(problem?.current !== undefined && { current: problem.current }),
  };
}

function asProblem(thrown: unknown): ProblemError | undefined {
  if (thrown instanceof ProblemError) return thrown;
  return databaseProblem(thrown) ?? frameworkProblem(thrown);
}

/** What Nest or Fastify refuse by themselves: malformed JSON, other content types, bodies that are too large. */
function frameworkProblem(thrown: unknown): ProblemError | undefined {
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusIn(thrown);
  if (status === undefined || status >= 500) return undefined;
  if (status === 404 || status === 405) return new NotFound();
  if (status === 413) return new TooLarge();
  if (status === 415) return new NotJson();
  if (status === 403 || status === 401) return new Refused();
  if (status === 429) return new SlowDown(10);
  return new Invalid([], 'This request cannot be read. Is it complete JSON?');
}

function statusIn(thrown: unknown): number | undefined {
  return typeof thrown === 'object' &&
    thrown !== null &&
    'statusCode' in thrown &&
    typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : undefined;
}

function describe(thrown: unknown): { name: string; message: string; stack: string | undefined } {
  return thrown instanceof Error
    ? {
        name: thrown.name,
        message: thrown.message.slice(0, 300),
        stack: thrown.stack?.split('\n').slice(1, 12).join('\n'),
      }
    : { name: typeof thrown, message: '', stack: undefined };
}
