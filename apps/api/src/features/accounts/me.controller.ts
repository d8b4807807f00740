import * as accounts from '@accelerator/contracts';
import type { Me, SignInSessionView } from '@accelerator/contracts';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ENV, type Env } from '@api/platform/env';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who, type BodyOf, type Params } from '@api/platform/http/endpoint.decorator';
import { CredentialsService } from './credentials.service';
import { MeService, type EmailChange, type PasswordChange, type ProfileChange } from './me.service';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import { Visiting, type Visitor } from './visitor';

/** A person's own account, once she is in. */
@Controller()
export class MeController {
  constructor(
    @Inject(MeService) private readonly mes: MeService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Endpoint(accounts.readMe)
  readMe(@Who() who: Caller): Promise<Me> {
    return this.mes.read(who.person.id);
  }

  @Endpoint(accounts.changeMe)
  changeMe(@Who() who: Caller, @FromBody(accounts.changeMe) change: ProfileChange): Promise<Me> {
    return this.mes.change(who, change);
  }

  @Endpoint(accounts.setQuietView)
  setQuietView(@Who() who: Caller, @FromBody(accounts.setQuietView) { days }: { days: number }): Promise<Me> {
    return this.mes.beQuiet(who, days);
  }

  @Endpoint(accounts.changePassword)
  changePassword(
    @Who() who: Caller,
    @FromBody(accounts.changePassword) change: PasswordChange,
    @Visiting() visitor: Visitor,
  ): Promise<Me> {
    return this.credentials.changePassword(who, change, visitor);
  }

  @Endpoint(accounts.requestEmailChange)
  requestEmailChange(
    @Who() who: Caller,
    @FromBody(accounts.requestEmailChange) change: EmailChange,
    @Visiting() visitor: Visitor,
  ): Promise<void> {
    return this.credentials.requestEmailChange(who, change, visitor);
  }

  @Endpoint(accounts.proveMe)
  async proveMe(
    @Who() who: Caller,
    @FromBody(accounts.proveMe) { password }: BodyOf<typeof accounts.proveMe>,
    @Visiting() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookie(reply, this.env, await this.credentials.proveAgain(who, password, visitor));
  }

  @Endpoint(accounts.listMySessions)
  async listMySessions(@Who() who: Caller): Promise<{ items: SignInSessionView[] }> {
    return { items: await this.mes.sessions(who) };
  }

  @Endpoint(accounts.endMySession)
  endMySession(
    @Who() who: Caller,
    @FromPath(accounts.endMySession) { sessionId }: Params<typeof accounts.endMySession>,
  ): Promise<void> {
    return this.mes.endSession(who, sessionId);
  }

  @Endpoint(accounts.signOut)
  async signOut(@Who() who: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.mes.endSession(who, who.sessionId);
    clearSessionCookie(reply, this.env);
  }

  @Endpoint(accounts.signOutEverywhere)
  async signOutEverywhere(@Who() who: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.mes.endAllSessions(who);
    clearSessionCookie(reply, this.env);
  }
}
