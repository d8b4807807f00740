import type {
  Body,
  changeProgramme,
  DemoPerson,
  KeptMail,
  ProgrammeSettings,
  ProgrammeView,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { yetToChange } from '@api/platform/field-changes';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { accountByEmail } from './accounts.queries';
import { demoEntries } from './demo-entries';
import { findProgramme, holdProgramme, keptMails, namesByEmail, saveProgramme } from './programme.queries';
import { presentMail, presentProgramme, presentSettings } from './programme.presenter';
import type { ProvenPerson } from './sign-in.service';

/** The programme's own name and words, and what the demo shows before the door. */
@Injectable()
export class ProgrammeService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async read(): Promise<ProgrammeView> {
    const row = await this.database.as({ kind: 'door' }, findProgramme);
    return presentProgramme(row, this.env.demo);
  }

  /** As the office sees it. */
  async settings(who: Caller): Promise<ProgrammeSettings> {
    const row = await this.database.as(identityOf(who), findProgramme);
    return presentSettings(row, this.env.demo);
  }

  /**
   * Changes fields; what another admin did to the others stays. What is so already is no change.
   * @throws Conflict where a field is not as she saw it
   */
  async change(who: Caller, change: Body<typeof changeProgramme>): Promise<ProgrammeSettings> {
    return this.database.as(identityOf(who), async (manager) => {
      const stands = presentSettings(await holdProgramme(manager), this.env.demo);
      const changed = yetToChange(change, stands);
      if (Object.keys(changed).length === 0) return stands;
      await saveProgramme(manager, changed);
      await record(manager, { deed: 'programme.changed', actorId: who.person.id, at: this.clock.now() });
      return presentSettings(await findProgramme(manager), this.env.demo);
    });
  }

  /** @throws NotFound while the demo is off */
  async demoPeople(): Promise<z.infer<typeof DemoPerson>[]> {
    if (!this.env.demo) throw new NotFound();
    const emails = demoEntries.map(({ key }) => `${key}@example.org`);
    const names = await this.database.as({ kind: 'door' }, (manager) => namesByEmail(manager, emails));
    return demoEntries.flatMap((entry) => {
      const name = names.get(`${entry.key}@example.org`);
      return name === undefined ? [] : [{ ...entry, name }];
    });
  }

  /** A person of the demo world. @throws NotFound while the demo is off */
  async demoPerson(key: string): Promise<ProvenPerson> {
    if (!this.env.demo) throw new NotFound();
    const account = await this.database.as({ kind: 'door' }, (manager) =>
      accountByEmail(manager, `${key}@example.org`),
    );
    if (!account) throw new NotFound();
    return { id: account.person_id };
  }

  /** @throws NotFound outside demo and development, and where mail is really sent */
  async keptMails(): Promise<z.infer<typeof KeptMail>[]> {
    if (!showsKeptMail(this.env)) throw new NotFound();
    const rows = await this.database.as({ kind: 'dev' }, keptMails);
    return rows.map(presentMail);
  }
}

/**
 * Kept mails hold links that let people in. They are shown in the demo, whose password everybody knows, and on
 * a developer's own machine; never where the house has a public address, whatever its mode says.
 */
function showsKeptMail({ demo, mode, publicOrigin, smtpUrl }: Env): boolean {
  if (smtpUrl !== undefined) return false;
  return demo || (mode !== 'production' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(publicOrigin).hostname));
}
