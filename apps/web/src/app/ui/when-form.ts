import { Component, computed, input, output, viewChild } from '@angular/core';
import { type Choice, choicesOf } from './choice';
import { ChoiceTiles } from './choice-tiles';
import { Field, FieldControl } from './field';
import { Form } from './form';
import { FormProblem } from './form-problem';
import { RuledField } from './ruled-field';
import { ToggleGroup } from './toggle-group';

type CueKind = 'time-and-place' | 'after-event' | 'on-obstacle';

/** What stands in the form; a change gives the fields that changed. */
export interface WhenFields {
  readonly cueKind: CueKind;
  readonly cue: string;
  readonly act: string;
  /** `2026-11-25`, or empty. */
  readonly lookBackOn: string;
  readonly showTo: 'me' | 'cohort';
}

/** What is wrong at a field, and with the whole. */
export interface WhenProblems {
  readonly cue: string;
  readonly act: string;
  readonly lookBackOn: string;
  readonly whole: string;
}

/** What brings it up, in the words of the form. */
export const cueKinds: Readonly<Record<CueKind, string>> = {
  'time-and-place': 'A time and place',
  'after-event': 'After something happens',
  'on-obstacle': 'If an obstacle comes up',
};

/** "When …, I will …": the cue and one act, the day of looking back, and who sees it. */
@Component({
  selector: 'ui-when-form',
  imports: [ChoiceTiles, Field, FieldControl, Form, FormProblem, RuledField, ToggleGroup],
  template: `
    <form uiForm class="stack when-form" [failed]="failed()" [busy]="busy()" (sent)="sent.emit()">
      <ui-choice-tiles
        legend="What brings it up"
        [choices]="kinds"
        [value]="fields().cueKind"
        (valueChange)="written.emit({ cueKind: $event ?? 'time-and-place' })"
      />
      <ui-ruled-field
        #first
        label="When"
        [placeholder]="example()"
        [limit]="200"
        [error]="problems().cue"
        [value]="fields().cue"
        (valueChange)="written.emit({ cue: $event })"
      />
      <ui-ruled-field
        label="I will"
        placeholder="one act, under an hour"
        [limit]="200"
        [error]="problems().act"
        [value]="fields().act"
        (valueChange)="written.emit({ act: $event })"
      />
      <div class="when-form__pair">
        <ui-field label="Look back on" [help]="passed()" [error]="problems().lookBackOn">
          <input
            #day
            uiControl
            type="date"
            [value]="fields().lookBackOn"
            (input)="written.emit({ lookBackOn: day.value })"
          />
        </ui-field>
        @if (audiences().length > 1) {
          <div>
            <p class="field__l" aria-hidden="true">Show to</p>
            <ui-toggle-group
              legend="Show to"
              [choices]="audiences()"
              [value]="fields().showTo"
              (valueChange)="written.emit({ showTo: $event ?? 'me' })"
            />
          </div>
        }
      </div>
      @if (note()) {
        <p class="meta">{{ note() }}</p>
      }
      <ui-form-problem [text]="problems().whole" />
      <div class="line">
        <button class="btn">{{ sending() }}</button><ng-content />
      </div>
    </form>
  `,
  host: { class: 'block' },
})
export class WhenForm {
  readonly fields = input.required<WhenFields>();
  readonly problems = input.required<WhenProblems>();
  readonly audiences = input.required<readonly Choice<'me' | 'cohort'>[]>();
  /** On the button. */
  readonly sending = input('Set it');
  readonly note = input('');
  readonly failed = input<unknown>(null);
  readonly busy = input(false);
  readonly written = output<Partial<WhenFields>>();
  readonly sent = output();

  protected readonly kinds = choicesOf(cueKinds);
  private readonly first = viewChild.required<RuledField>('first');
  protected readonly passed = computed(() => {
    const day = this.fields().lookBackOn;
    return day !== '' && day < new Date().toLocaleDateString('sv-SE') ? 'This day has passed.' : '';
  });
  protected readonly example = computed(() => examples[this.fields().cueKind]);

  focus(): void {
    this.first().focus();
  }
}

const examples: Readonly<Record<CueKind, string>> = {
  'time-and-place': 'a time and place',
  'after-event': 'after something happens',
  'on-obstacle': 'if an obstacle comes up',
};
