import { Component, computed, inject, output, signal } from '@angular/core';
import { type OccurrenceDraft, Stage, stages } from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';

/** "Asked again?": on which day and at which stage. */
@Component({
  selector: 'questions-again',
  imports: [Field, FieldControl],
  template: `
    <div class="stack questions__form" role="group" aria-label="Asked again">
      <ui-field label="On which day?">
        <input #day uiControl type="date" [value]="on()" (input)="on.set(day.value)" />
      </ui-field>
      <ui-field label="At which stage?">
        <select #at uiControl (change)="stage.set(at.value)">
          <option value="" [selected]="stage() === ''">Not noted</option>
          @for (choice of stages; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === stage()">{{ choice.label }}</option>
          }
        </select>
      </ui-field>
      <p class="line">
        <button type="button" class="btn btn--s" (click)="asked.emit(draft())">Note it</button>
        <button type="button" class="link" (click)="left.emit()">Leave it</button>
      </p>
    </div>
  `,
})
export class QuestionAgain {
  readonly asked = output<OccurrenceDraft>();
  readonly left = output();

  protected readonly stages = choicesOf(stages);
  protected readonly on = signal(dayIn(new Date().toISOString(), inject(SessionStore).timeZone()));
  protected readonly stage = signal('');
  /** Sent twice it is one occasion. */
  private readonly id = newId();
  protected readonly draft = computed<OccurrenceDraft>(() => ({
    id: this.id,
    stage: Stage.safeParse(this.stage()).data ?? null,
    askedOn: this.on() || null,
    debriefId: null,
    opportunityId: null,
  }));
}
