import { inject, Injectable } from '@angular/core';
import { deleteKept, restoreKept } from '@accelerator/contracts';
import { ApiClient } from './api-client';
import { pressText } from './press-text';
import { Notices } from './notices';

/** Deleting a thing that she kept, of whichever kind: with a way back, for thirty days. */
@Injectable({ providedIn: 'root' })
export class KeptDeletion {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);

  /** `changed` is called whenever it has gone, or is there again. Whether it has gone. */
  async forGood(keptId: string, changed: () => void): Promise<boolean> {
    const gone = await this.tried(async () => {
      await this.api.call(deleteKept, { params: { keptId } });
      changed();
    });
    if (gone)
      this.notices.say('Deleted. For thirty days it can be brought back.', () => void this.back(keptId, changed));
    return gone;
  }

  /** Brings it back, with all that went with it. */
  private async back(keptId: string, changed: () => void): Promise<void> {
    await this.tried(async () => {
      await this.api.call(restoreKept, { params: { keptId } });
      changed();
    });
  }

  private async tried(deed: () => Promise<void>): Promise<boolean> {
    try {
      await deed();
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      return false;
    }
  }
}
