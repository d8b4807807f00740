import { Component, computed, input, output } from '@angular/core';
import { opportunityLimits, RoundView, stages } from '@accelerator/contracts';
import type { KeptWriting } from '@web/platform/drafts/kept-writing';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { type RoundFields, roundFieldsOf } from './opportunity-fields';

/** A round in its form: what, when, with whom, what was promised. */
@Component({
  selector: 'opportunities-round-form',
  imports: [Field, FieldControl, Form, FormProblem, RuledField],
  template: `
    @if (writing().fields(); as fields) {
      <form
        uiForm
        class="stack opportunities__round"
        [attr.aria-label]="heading()"
        [failed]="writing().deed.problem()"
        [busy]="writing().deed.busy()"
        (sent)="saved.emit()"
      >
        <h3>{{ heading() }}</h3>
        <ui-field label="What it is" [error]="writing().deed.at('stage')">
          <select #stage uiControl (change)="writing().write({ stage: stage.value })">
            <option value="" [selected]="fields.stage === ''">Please choose</option>
            @for (choice of stages; track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === fields.stage">{{ choice.label }}</option>
            }
          </select>
        </ui-field>
        <div class="opportunities__pair">
          @for (part of dates; track part.key) {
            <ui-field [label]="part.label" [help]="part.help" [error]="writing().deed.at(part.key)">
              <input
                #control
                uiControl
                autocomplete="off"
                [type]="part.type"
                [attr.inputmode]="part.key === 'effortHours' ? 'decimal' : null"
                [value]="fields[part.key]"
                (input)="change(part.key, control.value)"
              />
            </ui-field>
          }
        </div>
        @for (part of texts; track part.key) {
          <ui-ruled-field
            [label]="part.label"
            [help]="part.help"
            [limit]="part.limit"
            [error]="problemAt(part.key)"
            [value]="fields[part.key]"
            (valueChange)="change(part.key, $event)"
          />
        }
        <ui-form-problem [text]="problem()" />
        @if (theirs(); as other) {
          <div class="inset opportunities__both" role="alert">
            <p>
              This was also changed on another device. Both versions are here; choose which to keep. Nothing is lost.
            </p>
            <dl class="opportunities__facts">
              @for (part of other; track part.label) {
                <dt>{{ part.label }}, on the other device</dt>
                <dd>{{ part.text || 'Nothing' }}</dd>
              }
            </dl>
            <p class="line">
              <button type="button" class="btn btn--s" (click)="writing().keepMine()">Keep mine</button>
              <button type="button" class="btn btn--s" (click)="letGo.emit()">Take the other version</button>
            </p>
          </div>
        }
        <p class="line">
          <button class="btn btn--fill">Save</button>
          <button type="button" class="btn btn--quiet" (click)="letGo.emit()">Not now</button>
        </p>
      </form>
    }
  `,
})
export class RoundForm {
  readonly writing = input.required<KeptWriting<RoundFields>>();
  readonly heading = input('A new round');
  readonly saved = output();
  readonly letGo = output();

  protected readonly stages = choicesOf(stages);
  protected readonly dates = [
    { key: 'onDate', label: 'Day', help: '', type: 'date' },
    { key: 'atTime', label: 'Time', help: 'Only if it matters.', type: 'time' },
    { key: 'backOn', label: 'They come back on', help: '', type: 'date' },
    { key: 'effortHours', label: 'Hours it took', help: 'With preparation, roughly.', type: 'text' },
  ] as const;
  protected readonly texts = [
    {
      key: 'people',
      label: 'Who is there',
      help: 'One a line, by what they do; a name behind a colon if you like: Chair of the board: …',
      limit: Number.POSITIVE_INFINITY,
    },
    { key: 'promised', label: 'What was promised', help: '', limit: opportunityLimits.promised },
    { key: 'prep', label: 'Note for yourself', help: '', limit: opportunityLimits.prep },
  ] as const;
  protected readonly problem = computed(() => {
    const { apart, theirs, deed } = this.writing();
    if (apart()) return notedBefore;
    return theirs() === null ? deed.text() : '';
  });
  /** What the server holds instead, field by field, where it differs. */
  protected readonly theirs = computed(() => {
    const [now, there] = [this.writing().fields(), RoundView.safeParse(this.writing().theirs()).data];
    if (!now || !there) return null;
    const other = roundFieldsOf(there);
    return [...this.dates, ...this.texts]
      .filter(({ key }) => other[key] !== now[key])
      .map(({ key, label }) => ({ label, text: other[key] }));
  });

  protected problemAt(field: keyof RoundFields): string {
    return (
      this.writing()
        .deed.problem()
        ?.issues.find(({ path }) => path[0] === field)?.message ?? ''
    );
  }

  protected change(field: keyof RoundFields, text: string): void {
    this.writing().write({ [field]: text });
  }
}

const notedBefore =
  'What you sent before is noted, and stands among the rounds. Save this as well, if it is another one.';
