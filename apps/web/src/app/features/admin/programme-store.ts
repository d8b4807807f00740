import { inject, Injectable } from '@angular/core';
import { type Body, changeProgramme, readProgrammeSettings } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { SessionStore } from '@web/platform/session-store';

/** The programme's own words, and what is set beside them. */
@Injectable()
export class ProgrammeStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);

  readonly programme = this.api.resource(readProgrammeSettings, () => ({}));

  /** The name stands in the frame as well. Throws `ProblemError`. */
  async change(words: Body<typeof changeProgramme>): Promise<void> {
    const changed = await this.api.call(changeProgramme, { body: words });
    this.programme.set(changed);
    const me = this.session.me();
    if (me) this.session.become({ ...me, programmeName: changed.name, contactName: changed.contactName });
  }
}
