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

/** A debrief as the server has it once it is opened. */
export interface Opened {
  readonly debrief: DebriefView;
  /** An earlier try had opened it, as it was then. */
  readonly before: boolean;
}

/** What is asked of the server about one debrief that is being written. Throws `ProblemError`. */
export class DebriefWire {
  constructor(private readonly api: Pick<ApiClient, 'call'>) {}

  read(debriefId: string): Promise<DebriefView> {
    return this.api.call(readDebrief, { params: { debriefId } });
  }

  /** Where the answer to an earlier try was lost, the server has it already. */
  async open(id: string, { mode, answers }: Outgoing): Promise<Opened> {
    try {
      return { debrief: await this.api.call(openDebrief, { body: { id, mode, answers } }), before: false };
    } catch (error) {
      if (problemFrom(error).code !== 'conflict') throw error;
      return { debrief: await this.read(id), before: true };
    }
  }

  patch(debriefId: string, { mode, answers, base }: Outgoing): Promise<SavedDebrief> {
    return this.api.call(saveDebrief, { params: { debriefId }, body: { mode, answers, base } });
  }
}
