import { Component, computed, inject, input, signal } from '@angular/core';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { Field, FieldControl } from '@web/ui/field';
import { DebriefSaver } from './debrief-saver';

/** When she heard, or last heard: a day that has come, or "not sure", which is an answer too. */
@Component({
  selector: 'debriefs-news-on',
  imports: [Field, FieldControl],
  template: `
    <ui-field [label]="label()" [error]="problem()">
      <input #news uiControl type="date" [max]="today" [value]="day() ?? ''" (change)="heard(news.value)" />
    </ui-field>
    <button type="button" class="chip debriefs__unsure" [attr.aria-pressed]="day() === null" (click)="unsure()">
      Not sure<span class="vh">: {{ label() }}</span>
    </button>
  `,
  host: { class: 'block' },
})
export class NewsOn {
  readonly label = input.required<string>();

  private readonly saver = inject(DebriefSaver);
  protected readonly today = dayIn(new Date().toISOString(), inject(SessionStore).timeZone());
  protected readonly day = computed(() => this.saver.answers().newsOn);
  /** A day that she typed and that is still to come. */
  private readonly tooLate = signal(false);
  protected readonly problem = computed(() =>
    this.tooLate()
      ? 'This day is still to come. What stood here is kept until you choose another.'
      : this.saver.wrongAt('newsOn'),
  );

  protected heard(day: string): void {
    this.tooLate.set(day > this.today);
    if (!this.tooLate()) this.saver.change({ newsOn: day === '' ? null : day });
  }

  protected unsure(): void {
    this.tooLate.set(false);
    this.saver.change({ newsOn: null });
  }
}
