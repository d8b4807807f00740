import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { type Reception, receptions, stages, storyLimits, TellingView } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { OwnProcesses } from '@web/platform/own-processes';
import { BothVersions } from '@web/ui/both-versions';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { ToggleGroup } from '@web/ui/toggle-group';
import { StoriesStore, type ToldFields } from './stories-store';

/** Notes that a story was told, and how it was received; or puts right what was noted. */
@Component({
  selector: 'stories-telling-form',
  imports: [BothVersions, Field, FieldControl, Form, FormProblem, ToggleGroup],
  template: `
    @if (writing.fields(); as words) {
      <form uiForm class="stack" [failed]="writing.deed.problem()" [busy]="writing.deed.busy()" (sent)="send()">
        <ui-toggle-group
          legend="How was it received?"
          [choices]="choices"
          [value]="words.reception"
          (valueChange)="choose($event)"
        />
        @if (processes().length > 0) {
          <ui-field label="In which process?" [error]="writing.deed.at('opportunityId')">
            <select #process uiControl (change)="writing.write({ process: process.value })">
              <option value="" [selected]="words.process === ''">Not noted</option>
              @for (one of processes(); track one.value) {
                <option [value]="one.value" [selected]="one.value === words.process">{{ one.label }}</option>
              }
            </select>
          </ui-field>
        }
        <ui-field label="At which stage?" [error]="writing.deed.at('stage')">
          <select #stage uiControl (change)="writing.write({ stage: stage.value })">
            <option value="" [selected]="words.stage === ''">Not noted</option>
            @for (one of stages; track one.value) {
              <option [value]="one.value" [selected]="one.value === words.stage">{{ one.label }}</option>
            }
          </select>
        </ui-field>
        <ui-field label="When" [error]="writing.deed.at('toldOn')">
          <input #day uiControl type="date" [value]="words.toldOn" (input)="writing.write({ toldOn: day.value })" />
        </ui-field>
        <ui-field label="How could you tell?" [error]="writing.deed.at('note')">
          <textarea
            #note
            uiControl
            rows="2"
            [attr.maxlength]="limit"
            [value]="words.note"
            (input)="writing.write({ note: note.value })"
          ></textarea>
        </ui-field>
        @if (theirs(); as other) {
          <ui-both-versions [theirs]="other" (mine)="writing.keepMine()" (letGo)="takeTheirs()" />
        } @else {
          <ui-form-problem [text]="problem()" />
          <p class="line">
            <button class="btn btn--s">{{ telling() ? 'Save' : 'Note it' }}</button>
            <button type="button" class="link" (click)="leave()">Leave it</button>
          </p>
        }
      </form>
    }
  `,
})
export class TellingForm {
  private readonly store = inject(StoriesStore);
  /** The story that was told. */
  readonly story = input.required<string>();
  /** The one to put right; null for a new one. */
  readonly telling = input<TellingView | null>(null);
  readonly told = output();
  /** The words of another device stay; with the way back to hers. */
  readonly otherTaken = output<() => Promise<void>>();

  protected readonly limit = storyLimits.note;
  protected readonly choices = choicesOf(receptions);
  protected readonly stages = choicesOf(stages);
  private readonly own = inject(OwnProcesses);
  /** Where it comes from a debrief, that says in which process. */
  protected readonly processes = computed(() => (this.telling()?.source ? [] : this.own.choices()));
  protected readonly writing = new KeptWriting(inject(Drafts), () => `telling ${this.thing()}`, freshTold);
  private readonly thing = computed(() => this.telling()?.id ?? this.story());
  protected readonly problem = computed(() => (this.writing.apart() ? notedBefore : this.writing.deed.text()));
  /** What the server holds instead, field by field where it differs. */
  protected readonly theirs = computed(() => {
    const [mine, { data }] = [this.writing.fields(), OtherTold.safeParse(this.writing.theirs())];
    if (!mine || !data) return null;
    const there = toldFieldsOf(data);
    return this.shown(there).filter(({ field }) => there[field] !== mine[field]);
  });

  constructor() {
    void this.own.find();
    effect(() => {
      if (this.thing()) untracked(() => void this.open());
    });
  }

  protected choose(reception: Reception | null): void {
    if (reception) this.writing.write({ reception });
  }

  protected async send(): Promise<void> {
    const telling = this.telling();
    const sent = await (telling
      ? this.writing.send((said, base) => this.store.correct(this.story(), telling, { ...said, base }))
      : this.writing.sendNew((said, id) => this.store.tell(this.story(), { id, ...said })));
    if (this.writing.apart()) this.store.pages.restart();
    // she may have gone on to another one
    if (sent && this.telling() === telling) this.told.emit();
  }

  protected async leave(): Promise<void> {
    await this.writing.close();
    this.told.emit();
  }

  protected async takeTheirs(): Promise<void> {
    const bringBack = await this.writing.leave();
    if (bringBack) this.otherTaken.emit(bringBack);
  }

  private open(): Promise<void> {
    const telling = this.telling();
    return this.writing.open(telling && toldFieldsOf(telling), telling?.revision ?? 0);
  }

  private shown({ reception, process, stage, toldOn, note }: ToldFields) {
    return [
      { field: 'reception', label: 'How was it received?', text: receptions[reception] },
      { field: 'process', label: 'In which process?', text: labelIn(this.own.choices(), process) },
      { field: 'stage', label: 'At which stage?', text: labelIn(this.stages, stage) },
      { field: 'toldOn', label: 'When', text: toldOn },
      { field: 'note', label: 'How could you tell?', text: note },
    ] as const;
  }
}

const notedBefore =
  'What you sent before is noted, and stands with the story. Note this as well, if it was another time.';
const freshTold: ToldFields = { reception: 'landed', note: '', toldOn: '', stage: '', process: '' };

type Told = Pick<TellingView, 'reception' | 'note' | 'toldOn' | 'stage' | 'opportunityId'>;

const OtherTold = TellingView.pick({ reception: true, note: true, toldOn: true, stage: true, opportunityId: true });

function toldFieldsOf({ reception, note, toldOn, stage, opportunityId }: Told): ToldFields {
  return { reception, note, toldOn: toldOn ?? '', stage: stage ?? '', process: opportunityId ?? '' };
}

function labelIn(choices: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return choices.find((one) => one.value === value)?.label ?? '';
}
