import {
  acceptInvitation,
  inviteToCohort,
  lookAtInvitation,
  resendInvitation,
  revokeInvitation,
  type Body,
  type Me,
  type Params,
} from '@accelerator/contracts';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { setSessionCookie, Visiting, type Visitor } from '@api/features/accounts/public';
import { ENV, type Env } from '@api/platform/env';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { ArrivalsService } from './arrivals.service';
import { InvitationsService } from './invitations.service';

@Controller()
export class InvitationsController {
  constructor(
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(ArrivalsService) private readonly arrivals: ArrivalsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Endpoint(inviteToCohort)
  invite(
    @Who() who: Caller,
    @FromPath(inviteToCohort) { cohortId }: Params<typeof inviteToCohort>,
    @FromBody(inviteToCohort) draft: Body<typeof inviteToCohort>,
  ) {
    return this.invitations.invite(who, cohortId, draft);
  }

  @Endpoint(resendInvitation)
  resend(@Who() who: Caller, @FromPath(resendInvitation) { invitationId }: Params<typeof resendInvitation>) {
    return this.invitations.resend(who, invitationId);
  }

  @Endpoint(revokeInvitation)
  revoke(@Who() who: Caller, @FromPath(revokeInvitation) { invitationId }: Params<typeof revokeInvitation>) {
    return this.invitations.revoke(who, invitationId);
  }

  @Endpoint(lookAtInvitation)
  look(@FromBody(lookAtInvitation) { token }: Body<typeof lookAtInvitation>, @Visiting() visitor: Visitor) {
    return this.arrivals.look(token, visitor);
  }

  @Endpoint(acceptInvitation)
  async accept(
    @FromBody(acceptInvitation) draft: Body<typeof acceptInvitation>,
    @Visiting() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const { me, session } = await this.arrivals.accept(draft, visitor);
    setSessionCookie(reply, this.env, session);
    return me;
  }
}
