import * as accounts from '@accelerator/contracts';
import type { Reply } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, Who, type BodyOf } from '@api/platform/http/endpoint.decorator';
import { ProgrammeService } from './programme.service';

/** The programme's words, and what the demo shows before the door. */
@Controller()
export class ProgrammeController {
  constructor(@Inject(ProgrammeService) private readonly programme: ProgrammeService) {}

  @Endpoint(accounts.readProgramme)
  readProgramme(): Promise<Reply<typeof accounts.readProgramme>> {
    return this.programme.read();
  }

  @Endpoint(accounts.readProgrammeSettings)
  readSettings(@Who() who: Caller): Promise<Reply<typeof accounts.readProgrammeSettings>> {
    return this.programme.settings(who);
  }

  @Endpoint(accounts.changeProgramme)
  changeProgramme(
    @Who() who: Caller,
    @FromBody(accounts.changeProgramme) change: BodyOf<typeof accounts.changeProgramme>,
  ): Promise<Reply<typeof accounts.changeProgramme>> {
    return this.programme.change(who, change);
  }

  @Endpoint(accounts.listDemoPeople)
  async listDemoPeople(): Promise<Reply<typeof accounts.listDemoPeople>> {
    return { items: await this.programme.demoPeople() };
  }

  @Endpoint(accounts.listKeptMails)
  async listKeptMails(): Promise<Reply<typeof accounts.listKeptMails>> {
    return { items: await this.programme.keptMails() };
  }
}
