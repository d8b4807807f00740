import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type OccurrenceDraft, type OccurrenceView, Stage, stages } from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
import { OwnProcesses } from '@web/platform/own-processes';
import { SessionStore } from '@web/platform/session-store';
import { dayIn, dayInWords, shortDay } from '@web/platform/times';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';

/** "Asked again?": on which day, in which process and at which stage; and what was noted by mistake, to be taken out. */
@Component({
  selector: 'questions-again',
  imports: [Field, FieldControl],
  template: `
    <div class="stack questions__form" role="group" aria-label="Asked again">
      <ui-field label="On which day?">
        <input #day uiControl type="date" [value]="on()" (input)="on.set(day.value)" />
      </ui-field>
      @if (processes().length > 0) {
        <ui-field label="In which process?">
          <select #process uiControl (change)="opportunityId.set(process.value)">
            <option value="" [selected]="opportunityId() === ''">Not noted</option>
            @for (one of processes(); track one.value) {
              <option [value]="one.value" [selected]="one.value === opportunityId()">{{ one.label }}</option>
            }
          </select>
        </ui-field>
      }
      <ui-field label="At which stage?">
        <select #at uiControl (change)="stage.set(at.value)">
          <option value="" [selected]="stage() === ''">Not noted</option>
          @for (choice of stages; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === stage()">{{ choice.label }}</option>
          }
        </select>
      </ui-field>
      @if (occasions().length > 0) {
        <div>
          <p class="label" id="questions-occasions">Noted so far</p>
          <ul class="questions__occasions" aria-labelledby="questions-occasions">
            @for (one of occasions(); track one.occurrence.id) {
              <li class="line">
                <span>{{ one.words }}</span>
                @if (!one.occurrence.source) {
                  <button type="button" class="link" (click)="takenOut.emit(one.occurrence)">
                    Take out<span class="vh">: {{ one.words }}</span>
                  </button>
                }
              </li>
            }
          </ul>
        </div>
      }
      <p class="line">
        <button type="button" class="btn btn--s" (click)="asked.emit(draft())">Note it</button>
        <button type="button" class="link" (click)="left.emit()">Leave it</button>
      </p>
    </div>
  `,
})
export class QuestionAgain {
  readonly occurrences = input.required<readonly OccurrenceView[]>();
  readonly takenOut = output<OccurrenceView>();
  readonly asked = output<OccurrenceDraft>();
  readonly left = output();

  protected readonly stages = choicesOf(stages);
  private readonly own = inject(OwnProcesses);
  protected readonly processes = this.own.choices;
  private readonly zone = inject(SessionStore).timeZone;
  protected readonly occasions = computed(() =>
    this.occurrences().map((occurrence) => ({ occurrence, words: this.wordsOf(occurrence) })),
  );
  protected readonly on = signal(dayIn(new Date().toISOString(), this.zone()));
  protected readonly stage = signal('');
  protected readonly opportunityId = signal('');
  /** Sent twice it is one occasion. */
  private readonly id = newId();
  protected readonly draft = computed<OccurrenceDraft>(() => ({
    id: this.id,
    stage: Stage.safeParse(this.stage()).data ?? null,
    askedOn: this.on() || null,
    debriefId: null,
    opportunityId: this.opportunityId() || null,
  }));

  constructor() {
    void this.own.find();
  }

  private wordsOf({ askedOn, stage, source, opportunityId, createdAt }: OccurrenceView): string {
    const named = this.processes().find(({ value }) => value === opportunityId)?.label;
    const place = source?.process ?? named ?? '';
    const round = stage === null ? '' : stages[stage];
    const day = askedOn === null ? shortDay(createdAt, this.zone()) : dayInWords(askedOn);
    return [place, round, day].filter(Boolean).join(' · ');
  }
}
