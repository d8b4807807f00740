import { computed, inject, Injectable, signal } from '@angular/core';
import { type CoachNoteView, listCoachNotes, writeCoachNote } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { newId } from '@web/platform/ids';
import { problemText } from '@web/platform/problem';
import type { HeldText } from './long-writing';

/** The coaches' notes on a session: each writes her own, all coaches of the cohort read. */
@Injectable()
export class CoachNotesStore {
  private readonly api = inject(ApiClient);
  private readonly path = signal<{ readonly cohortId: string; readonly sessionId: string } | undefined>(undefined);
  private readonly freshId = newId();

  readonly list = this.api.resource(listCoachNotes, () => {
    const params = this.path();
    return params && { params };
  });
  readonly failure = computed(() => problemText(this.list.error()));
  readonly mine = computed(() => this.all().find(({ mine }) => mine));
  readonly others = computed(() => this.all().filter(({ mine, body }) => !mine && body !== ''));

  private readonly all = computed<readonly CoachNoteView[]>(() =>
    this.list.hasValue() ? this.list.value().items : [],
  );

  open(cohortId: string, sessionId: string): void {
    this.path.set({ cohortId, sessionId });
  }

  /** Throws `ProblemError`. */
  async write({ body, revision }: HeldText): Promise<CoachNoteView> {
    const path = this.path();
    if (!path) throw new TypeError('A note belongs to a session.');
    const id = this.mine()?.id ?? this.freshId;
    const note = await this.api.call(writeCoachNote, { params: path, body: { id, body, revision } });
    this.list.update((list) => list && { items: [note, ...list.items.filter(({ mine }) => !mine)] });
    return note;
  }
}
