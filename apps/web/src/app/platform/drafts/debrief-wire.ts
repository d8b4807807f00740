import {
  type DebriefView,
  openDebrief,
  type Outgoing,
  readDebrief,
  saveDebrief,
  type SavedDebrief,
} from '@accelerator/contracts';
import type { ApiClient } from '@web/platform/api-client';
import { problemFrom } from '@web/platform/problem';

/** What the server said. */
export interface Answered extends SavedDebrief {
  readonly sent: Outgoing;
  /** An earlier try had opened it, as it was then. */
  readonly before: boolean;
}

/** What is asked of the server about one debrief that is being written. Throws `ProblemError`. */
export class DebriefWire {
  constructor(private readonly api: Pick<ApiClient, 'call'>) {}

  read(debriefId: string): Promise<DebriefView> {
    return this.api.call(readDebrief, { params: { debriefId } });
  }

  /** Opens it with these answers, or changes one that is open. */
  async send(debrief: { readonly id: string; readonly opened: boolean }, sent: Outgoing): Promise<Answered> {
    const answered = debrief.opened ? await this.patch(debrief.id, sent) : await this.open(debrief.id, sent);
    return { ...answered, sent };
  }

  /** Where the answer to an earlier try was lost, the server has it already. */
  private async open(id: string, { mode, answers }: Outgoing): Promise<Omit<Answered, 'sent'>> {
    const told = { before: false, conflicts: [] };
    try {
      return { ...told, debrief: await this.api.call(openDebrief, { body: { id, mode, answers } }) };
    } catch (error) {
      if (problemFrom(error).code !== 'conflict') throw error;
      return { ...told, debrief: await this.read(id), before: true };
    }
  }

  private async patch(debriefId: string, { mode, answers, base }: Outgoing): Promise<Omit<Answered, 'sent'>> {
    const saved = await this.api.call(saveDebrief, { params: { debriefId }, body: { mode, answers, base } });
    return { ...saved, before: false };
  }
}
