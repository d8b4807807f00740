import { Component, computed, inject, input, output, signal } from '@angular/core';
import { saveSetbackPlan, type SetbackPlan } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { Notices } from '@web/platform/notices';
import { dayInWords } from '@web/platform/times';
import { BothVersions } from '@web/ui/both-versions';
import { Dialog } from '@web/ui/dialog';
import { RuledField } from '@web/ui/ruled-field';
import { freshPlan, otherPlan, type PlanLine, planLabels, planLines, planSentences, planWordsOf } from './plan-lines';

/** Her setback plan beside the opening, and writing it; what she typed is on this device until the server has it. */
@Component({
  selector: 'debriefs-plan',
  imports: [BothVersions, Dialog, RuledField],
  template: `
    @if (plan(); as own) {
      <p class="meta">{{ written$() }}</p>
      <div class="debriefs__plan">
        @for (sentence of sentences(); track sentence) {
          <p class="read">{{ sentence }}</p>
        }
      </div>
    } @else {
      <p class="help">A plan for the day of a no, made before it comes, is shown here first thing.</p>
    }
    @if (unfinished()) {
      <p class="help">You had begun to write it. Your words are still here.</p>
    }
    <p>
      <button type="button" class="link" (click)="begin()">{{ entrance() }}</button>
    </p>
    <ui-dialog heading="Your plan for the day of the next no" [(open)]="editing">
      @if (writing.fields(); as fields) {
        <form class="stack" (submit)="save($event)">
          @for (line of lines; track line) {
            <ui-ruled-field
              [label]="labels[line]"
              [limit]="300"
              [readonly]="writing.deed.busy()"
              [value]="fields[line]"
              (valueChange)="write(line, $event)"
              [error]="writing.deed.at(line)"
            />
          }
          @if (theirs(); as other) {
            <ui-both-versions [theirs]="other" (mine)="writing.keepMine()" (letGo)="letGo()" />
          } @else {
            <p [class]="writing.deed.problem() ? 'field__e' : 'help'" role="alert">{{ writing.deed.text() }}</p>
            <div class="line">
              <button class="btn">Keep the plan</button>
              @if (unfinished()) {
                <button type="button" class="link" (click)="letGo()">Leave it as it was</button>
              }
            </div>
          }
        </form>
      }
    </ui-dialog>
  `,
})
export class PlanAside {
  readonly plan = input.required<SetbackPlan | null>();
  /** It has changed on the server. */
  readonly written = output();

  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  protected readonly writing = new KeptWriting(inject(Drafts), () => 'setback-plan', freshPlan);
  protected readonly lines = planLines;
  protected readonly labels = planLabels;
  protected readonly editing = signal(false);
  /** There are words of hers that the server has not had. */
  protected readonly unfinished = signal(false);
  protected readonly theirs = computed(() => otherPlan(this.writing.theirs(), this.writing.fields()));
  protected readonly entrance = computed(() => {
    if (this.unfinished()) return 'Go on writing';
    return this.plan() ? 'Change the plan' : 'Write one';
  });
  protected readonly written$ = computed(() => {
    const day = this.plan()?.writtenOn;
    return day ? `Your plan for this day, written on ${dayInWords(day)}` : 'Your plan for this day';
  });
  protected readonly sentences = computed(() => planSentences(this.plan() ?? freshPlan));

  constructor() {
    void this.writing.unfinished().then((left) => left && this.unfinished.set(true));
  }

  /** With what she had typed, where she closed it or left the page before; else with the plan that stands. */
  protected async begin(): Promise<void> {
    const plan = this.plan();
    if (!this.unfinished() || this.writing.fields() === null)
      await this.writing.open(plan && planWordsOf(plan), plan?.revision ?? 0);
    this.editing.set(true);
  }

  protected write(line: PlanLine, text: string): void {
    this.unfinished.set(true);
    this.writing.write({ [line]: text });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.writing.send((words, base) => this.api.call(saveSetbackPlan, { body: { base, ...words } })))
      this.settle();
  }

  /** What stands on the server stays; hers can be had back. */
  protected async letGo(): Promise<void> {
    const mine = this.writing.fields();
    await this.writing.close();
    this.settle();
    this.notices.say('The plan stands as it was.', () => void this.bringBack(mine ?? freshPlan));
  }

  private async bringBack(words: typeof freshPlan): Promise<void> {
    await this.begin();
    for (const line of planLines) this.write(line, words[line]);
  }

  private settle(): void {
    this.unfinished.set(false);
    this.editing.set(false);
    this.written.emit();
  }
}
