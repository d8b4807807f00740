import { createHash } from 'node:crypto';
import { proofSeconds, type EndpointSpec } from '@accelerator/contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '@api/platform/clock';
import { Database, type OpenedSession } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import type { Caller } from './caller';
import { cookieName } from './cookie';
import { ENDPOINT, type RequestWithCaller } from './endpoint.decorator';
import { NotFound, Prove, Refused, SignIn } from './problem';
import { provenWithin } from './proven';

interface DoorRequest extends RequestWithCaller {
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** Metadata of the few addresses that are no part of the contract: health, metrics, the API's own page. */
export const OPEN_ROUTE = 'accelerator:open-route';

/**
 * The one door. A route without a descriptor does not answer; what the descriptor asks is checked here, from
 * the session cookie and, for cohort addresses, through the caller's own place in that cohort.
 */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, context.getHandler());
    if (!spec && this.reflector.get<boolean | undefined>(OPEN_ROUTE, context.getHandler())) return true;
    if (!spec) throw new NotFound();
    if (spec.access === 'public') return true;
    const request = context.switchToHttp().getRequest<DoorRequest>();
    const cohortId = spec.access === 'member' || spec.access === 'coach' ? uuidIn(request.params?.['cohortId']) : null;
    const session = await this.open(request, spec, cohortId);
    request.caller = callerOf(session, cohortId);
    admit(spec, request.caller, cohortId);
    if (spec.fresh && !provenWithin(proofSeconds, session.proven_at, this.clock.now())) throw new Prove();
    return true;
  }

  private async open(request: DoorRequest, spec: EndpointSpec, cohortId: string | null): Promise<OpenedSession> {
    const token = request.cookies?.[cookieName(this.env)];
    if (!token || token.length > 100) throw new SignIn();
    const hash = createHash('sha256').update(token).digest();
    const now = this.clock.now();
    const session = await (spec.format === 'events'
      ? this.database.lookAtSession(hash, now)
      : this.database.openSession(hash, cohortId, now));
    const asked = personAsked(request, spec);
    if (!session || (asked !== undefined && asked !== session.person_id)) throw new SignIn();
    return session;
  }
}

/**
 * For whom the tab asks. One that was somebody else's before: her words are not sent, nor his read, on this cookie. A
 * browser's stream has no headers, and says it in its address.
 */
function personAsked({ headers, query }: DoorRequest, { format }: EndpointSpec): unknown {
  return headers?.['x-person'] ?? (format === 'events' ? query?.['person'] : undefined);
}

function callerOf(session: OpenedSession, cohortId: string | null): Caller {
  const caller = { person: { id: session.person_id, admin: session.is_admin }, sessionId: session.session_id };
  const { enrolment_id: id, enrolment_role: role, enrolment_status: status } = session;
  if (!cohortId || !id || !role || !status) return caller;
  return { ...caller, enrolment: { id, cohortId, role, status } };
}

function admit(spec: EndpointSpec, caller: Caller, cohortId: string | null): void {
  if (spec.access === 'account') return;
  if (spec.access === 'admin') {
    if (!caller.person.admin) throw new NotFound();
    return;
  }
  if (!cohortId || !caller.enrolment) throw new NotFound();
  if (spec.access === 'coach' && caller.enrolment.role !== 'coach') throw new Refused();
}

function uuidIn(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
    ? value.toLowerCase()
    : null;
}
