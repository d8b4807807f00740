import * as accounts from '@accelerator/contracts';
import type { Me } from '@accelerator/contracts';
import { Controller, Inject, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ENV, type Env } from '@api/platform/env';
import { Endpoint, FromBody, type BodyOf } from '@api/platform/http/endpoint.decorator';
import { LinksService } from './links.service';
import { ProgrammeService } from './programme.service';
import { SignInService, type ProvenPerson } from './sign-in.service';
import { LinkGuard, PasswordGuard, Proven } from './strategies';
import { setSessionCookie } from './session-cookie';
import { Visiting, type Visitor } from './visitor';

/** The ways in, and the links that are asked for before the door. */
@Controller()
export class SignInController {
  constructor(
    @Inject(SignInService) private readonly door: SignInService,
    @Inject(LinksService) private readonly links: LinksService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Endpoint(accounts.signIn)
  @UseGuards(PasswordGuard)
  signIn(
    @Proven() person: ProvenPerson,
    @Visiting() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.enter(person, visitor, reply);
  }

  @Endpoint(accounts.redeemSignInLink)
  @UseGuards(LinkGuard)
  redeemSignInLink(
    @Proven() person: ProvenPerson,
    @Visiting() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.enter(person, visitor, reply);
  }

  @Endpoint(accounts.signInAsDemo)
  async signInAsDemo(
    @FromBody(accounts.signInAsDemo) { key }: BodyOf<typeof accounts.signInAsDemo>,
    @Visiting() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.enter(await this.programme.demoPerson(key), visitor, reply);
  }

  @Endpoint(accounts.requestSignInLink)
  requestSignInLink(
    @FromBody(accounts.requestSignInLink) { email }: BodyOf<typeof accounts.requestSignInLink>,
    @Visiting() visitor: Visitor,
  ): Promise<void> {
    return this.links.request('signInLink', email, visitor);
  }

  @Endpoint(accounts.requestPasswordReset)
  requestPasswordReset(
    @FromBody(accounts.requestPasswordReset) { email }: BodyOf<typeof accounts.requestPasswordReset>,
    @Visiting() visitor: Visitor,
  ): Promise<void> {
    return this.links.request('passwordReset', email, visitor);
  }

  @Endpoint(accounts.redeemPasswordReset)
  async redeemPasswordReset(
    @FromBody(accounts.redeemPasswordReset) draft: BodyOf<typeof accounts.redeemPasswordReset>,
    @Visiting() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.enter(await this.links.resetPassword(draft, visitor), visitor, reply);
  }

  @Endpoint(accounts.redeemEmailChange)
  redeemEmailChange(
    @FromBody(accounts.redeemEmailChange) { token }: BodyOf<typeof accounts.redeemEmailChange>,
    @Visiting() visitor: Visitor,
  ): Promise<void> {
    return this.links.changeEmail(token, visitor);
  }

  private async enter(person: ProvenPerson, visitor: Visitor, reply: FastifyReply): Promise<Me> {
    const { me, session } = await this.door.enter(person, visitor);
    setSessionCookie(reply, this.env, session);
    return me;
  }
}
