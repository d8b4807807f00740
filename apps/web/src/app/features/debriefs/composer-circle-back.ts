import { Component, computed, inject, signal } from '@angular/core';
import { SessionStore } from '@web/platform/session-store';
import { dayIn, dayInWords } from '@web/platform/times';
import { Field, FieldControl } from '@web/ui/field';
import { domId } from '@web/ui/ids';
import { dayAfter } from './day-after';
import { DebriefSaver } from './debrief-saver';

/** A way to say when she wants to look at it again, with the day that it means today. */
interface Again {
  readonly key: 'no' | 'three-days' | 'two-weeks' | 'end' | 'date';
  readonly label: string;
  readonly day: string | null;
}

/** "Look at this again?": no, soon, at the end of the programme, or a day of hers; what holds is the day. */
@Component({
  selector: 'debriefs-circle-back',
  imports: [Field, FieldControl],
  template: `
    <div role="group" [attr.aria-labelledby]="id">
      <p class="prompt" [id]="id">Look at this again?</p>
      <div class="line debriefs__again">
        @for (one of ways(); track one.key) {
          <button type="button" class="chip" [attr.aria-pressed]="one.key === chosen()" (click)="choose(one)">
            {{ one.label }}
          </button>
        }
      </div>
      @if (chosen() === 'date') {
        <ui-field label="On which day?" class="debriefs__day" [error]="wrong()">
          <input #own uiControl type="date" [min]="tomorrow()" [value]="day() ?? ''" (change)="write(own.value)" />
        </ui-field>
      }
      <p class="help" role="status">{{ said() }}</p>
    </div>
  `,
  host: { class: 'block' },
})
export class ComposerCircleBack {
  private readonly saver = inject(DebriefSaver);
  private readonly session = inject(SessionStore);
  protected readonly id = domId('again');

  private readonly today = dayIn(new Date().toISOString(), this.session.timeZone());
  /** What she tapped here; the same day can be meant by more than one word. */
  private readonly tapped = signal<Again['key'] | null>(null);
  protected readonly tomorrow = computed(() => dayAfter(this.today, 1));
  protected readonly day = computed(() => this.saver.answers().circleBackOn);
  protected readonly wrong = computed(() => this.saver.wrongAt('circleBackOn'));
  protected readonly ways = computed<readonly Again[]>(() => {
    const end = this.session.enrolment()?.endsOn ?? '';
    return [
      { key: 'no', label: 'No', day: null },
      { key: 'three-days', label: '3 days', day: dayAfter(this.today, 3) },
      { key: 'two-weeks', label: '2 weeks', day: dayAfter(this.today, 14) },
      ...(end > this.today ? [{ key: 'end', label: 'End of programme', day: end } as const] : []),
      { key: 'date', label: 'A date', day: null },
    ];
  });
  protected readonly chosen = computed(() => {
    const [day, tapped] = [this.day(), this.tapped()];
    if (tapped === 'date') return tapped;
    const meant = this.ways().filter((one) => one.key !== 'date' && one.day === day);
    return (meant.find(({ key }) => key === tapped) ?? meant[0])?.key ?? (day ? 'date' : null);
  });
  protected readonly said = computed(() => {
    const day = this.day();
    if (!day) return '';
    if (day <= this.today) return `The day that you chose was ${dayInWords(day)}.`;
    return this.session.me()?.stoppedMail.includes('reminder')
      ? `${dayInWords(day)}. You have stopped reminders by mail, so none is sent.`
      : `You are asked on ${dayInWords(day)}, by a mail that says nothing of what stands here.`;
  });

  protected choose({ key, day }: Again): void {
    this.tapped.set(key);
    if (key !== 'date') this.saver.change({ circleBackOn: day });
  }

  protected write(day: string): void {
    this.saver.change({ circleBackOn: day === '' ? null : day });
  }
}
