import { Component, computed, inject, input, output, signal } from '@angular/core';
import { saveSetbackPlan, type SetbackPlan } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { dayInWords } from '@web/platform/times';
import { Dialog } from '@web/ui/dialog';
import { RuledField } from '@web/ui/ruled-field';

const lines = ['first', 'tell', 'notDo', 'comeBack', 'more'] as const;
type Line = (typeof lines)[number];
const labels: Readonly<Record<Line, string>> = {
  first: 'When the next no arrives, I will first …',
  tell: 'I will tell …',
  notDo: 'I will not …',
  comeBack: 'I will come back to it on …',
  more: 'What would tell me that I need more than the group',
};

/** Her setback plan beside the opening, and writing it. */
@Component({
  selector: 'debriefs-plan',
  imports: [Dialog, RuledField],
  template: `
    @if (plan(); as own) {
      <p class="meta">{{ written$() }}</p>
      <div class="debriefs__plan">
        @for (sentence of sentences(); track sentence) {
          <p class="read">{{ sentence }}</p>
        }
      </div>
      <p><button type="button" class="link" (click)="begin(own)">Change the plan</button></p>
    } @else {
      <p class="help">A plan for the day of a no, made before it comes, is shown here first thing.</p>
      <p><button type="button" class="link" (click)="begin(null)">Write one</button></p>
    }
    <ui-dialog heading="Your plan for the day of the next no" [(open)]="editing">
      <form class="stack" (submit)="save($event)">
        @for (line of lines; track line) {
          <ui-ruled-field
            [label]="labels[line]"
            [limit]="300"
            [value]="words()[line]"
            (valueChange)="write(line, $event)"
            [error]="deed.at(line)"
          />
        }
        <p class="field__e" role="alert">{{ deed.text() }}</p>
        <div class="line"><button class="btn">Keep the plan</button></div>
      </form>
    </ui-dialog>
  `,
})
export class PlanAside {
  readonly plan = input.required<SetbackPlan | null>();
  readonly written = output();

  private readonly api = inject(ApiClient);
  protected readonly deed = new Deed();
  protected readonly lines = lines;
  protected readonly labels = labels;
  protected readonly editing = signal(false);
  protected readonly words = signal<Readonly<Record<Line, string>>>({
    first: '',
    tell: '',
    notDo: '',
    comeBack: '',
    more: '',
  });
  protected readonly written$ = computed(() => {
    const day = this.plan()?.writtenOn;
    return day ? `Your plan for this day, written on ${dayInWords(day)}` : 'Your plan for this day';
  });
  protected readonly sentences = computed(() => {
    const plan = this.plan();
    if (!plan) return [];
    return [
      plan.first && `When the next no arrives, I will first ${plan.first}.`,
      plan.tell && `I will tell ${plan.tell}.`,
      plan.notDo && `I will not ${plan.notDo}.`,
      plan.comeBack && `I will come back to it on ${plan.comeBack}.`,
    ].filter(Boolean);
  });

  protected begin(plan: SetbackPlan | null): void {
    if (plan)
      this.words.set({
        first: plan.first,
        tell: plan.tell,
        notDo: plan.notDo,
        comeBack: plan.comeBack,
        more: plan.more,
      });
    this.editing.set(true);
  }

  protected write(line: Line, text: string): void {
    this.words.update((words) => ({ ...words, [line]: text }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const kept = await this.deed.run(() => this.api.call(saveSetbackPlan, { body: this.words() }));
    if (!kept) return;
    this.editing.set(false);
    this.written.emit();
  }
}
