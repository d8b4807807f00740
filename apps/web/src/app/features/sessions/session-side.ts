import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { downloadSessionCalendar, type RsvpAnswer, type SessionView } from '@accelerator/contracts';
import { addressOf } from '@web/platform/address';
import { InTurn } from '@web/platform/in-turn';
import { firstName } from '@web/platform/names';
import type { Choice } from '@web/ui/choice';
import { PersonMark } from '@web/ui/person-mark';
import { ToggleGroup } from '@web/ui/toggle-group';
import { OneSessionStore } from './one-session-store';
import { comingWords, othersWords, roomWords, saidWords, thereWords } from './session-words';

/** Beside the agenda: her word, the way into the room, the calendar, and who comes. */
@Component({
  selector: 'sessions-side',
  imports: [PersonMark, ToggleGroup],
  templateUrl: './session-side.html',
  host: { role: 'complementary', 'aria-label': 'Coming to this session' },
})
export class SessionSide {
  private readonly store = inject(OneSessionStore);
  readonly session = input.required<SessionView>();
  readonly zone = input.required<string>();

  protected readonly answers: readonly Choice<RsvpAnswer>[] = [
    { value: 'coming', label: 'Coming' },
    { value: 'not-coming', label: 'Not' },
    { value: 'unsure', label: 'Unsure' },
  ];
  protected readonly answer = linkedSignal(() => this.session().rsvp);
  private readonly inTurn = new InTurn();
  protected readonly spoken = signal('');
  protected readonly room = computed(() => roomWords(this.session(), this.zone()));
  protected readonly opening = computed(() => this.session().state === 'planned');
  protected readonly calendar = computed(() => {
    const { cohortId, id } = this.session();
    return addressOf(downloadSessionCalendar, { cohortId, sessionId: id });
  });
  protected readonly ahead = computed(() => ['planned', 'open', 'live'].includes(this.session().state));
  protected readonly over = computed(() => ['ended', 'recapped'].includes(this.session().state));
  protected readonly there = computed(() => thereWords(this.session().attendance));
  protected readonly coming = computed(() => comingWords(this.session().people));
  protected readonly others = computed(() => othersWords(this.session().people));
  protected readonly comers = computed(() =>
    this.session()
      .people.filter(({ rsvp }) => rsvp === 'coming')
      .map((one) => ({ ...one, first: firstName(one.name) })),
  );

  protected say(answer: RsvpAnswer | null): void {
    if (answer === null) return;
    this.spoken.set('');
    void this.inTurn.ask('answer', async () => {
      this.answer.set(answer);
      const saved = await this.store.rsvp(answer);
      if (this.inTurn.waits) return;
      if (saved) this.spoken.set(`Noted. ${saidWords[answer]}`);
      else this.answer.set(this.session().rsvp);
    });
  }
}
