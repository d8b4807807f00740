import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { CoachNoteView, sessionLimits } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { nearDay } from '@web/platform/times';
import { BothVersions } from '@web/ui/both-versions';
import { Failure } from '@web/ui/failure';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { SavedState } from '@web/ui/saved-state';
import { SeenBy } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { CoachNotesStore } from './coach-notes-store';
import { LongWriting } from './long-writing';

/** Notes that only coaches read: one's own to write, the other coaches' to read. */
@Component({
  selector: 'sessions-coach-notes',
  imports: [BothVersions, Failure, FormProblem, RuledField, SavedState, SeenBy, Words],
  providers: [CoachNotesStore],
  templateUrl: './coach-notes.html',
  host: { class: 'block sessions__section' },
})
export class CoachNotes {
  protected readonly store = inject(CoachNotesStore);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  readonly cohortId = input.required<string>();
  readonly sessionId = input.required<string>();

  protected readonly limit = sessionLimits.note;
  protected readonly audience = computed(
    () =>
      ({
        kind: 'coaches',
        words: `Only the coaches of ${this.session.enrolment()?.cohortName ?? 'the cohort'}`,
      }) as const,
  );
  protected readonly others = computed(() =>
    this.store.others().map((note) => ({ ...note, day: nearDay(note.updatedAt, this.session.timeZone()) })),
  );
  protected readonly writing = new LongWriting(inject(Drafts), {
    key: () => `coach-note:${this.sessionId()}`,
    send: async (words) => {
      const { body, revision } = await this.store.write(words);
      this.notices.say('Saved, for coaches only.');
      return { body, revision };
    },
    held: (current) => {
      const parsed = CoachNoteView.safeParse(current);
      return parsed.success ? { body: parsed.data.body, revision: parsed.data.revision } : undefined;
    },
  });
  protected readonly theirs = computed(() => {
    const text = this.writing.theirs();
    return text === null ? null : [{ label: 'Your note', text }];
  });

  constructor() {
    effect(() => this.store.open(this.cohortId(), this.sessionId()));
    effect(() => {
      if (!this.store.list.hasValue()) return;
      const mine = this.store.mine();
      const held = { body: mine?.body ?? '', revision: mine?.revision ?? 0 };
      void untracked(() => this.writing.hold(held));
    });
  }

  protected takeTheirs(): void {
    this.notices.say('The other version is here.', this.writing.takeTheirs());
  }
}
