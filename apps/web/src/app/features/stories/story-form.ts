import { Component, computed, input, output } from '@angular/core';
import {
  type CompetencyArea,
  competencyAreas,
  StoryForm as StoryFormKey,
  storyForms,
  storyLimits,
} from '@accelerator/contracts';
import type { KeptWriting } from '@web/platform/drafts/kept-writing';
import { Chips } from '@web/ui/chips';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormFoot } from '@web/ui/form-foot';
import { RuledField } from '@web/ui/ruled-field';
import { freshStory, type StoryFields } from './story-fields';
import { otherStory } from './story-texts';
import { partLabels } from './story-words';

/** A story in its form: situation, obstacle, action, result, figures and where they come from. */
@Component({
  selector: 'stories-form',
  imports: [Chips, Field, FieldControl, Form, FormFoot, RuledField],
  template: `
    @if (writing().fields(); as fields) {
      <form
        uiForm
        class="stack"
        [failed]="writing().deed.problem()"
        [busy]="writing().deed.busy()"
        (sent)="saved.emit()"
      >
        <ui-field label="Title" [error]="at('title')">
          <input
            #title
            uiControl
            autocomplete="off"
            [value]="fields.title"
            (input)="writing().write({ title: title.value })"
          />
        </ui-field>
        <ui-field label="Told as" [error]="at('form')">
          <select #form uiControl (change)="tellAs(form.value)">
            @for (one of forms; track one.value) {
              <option [value]="one.value" [selected]="one.value === fields.form">{{ one.label }}</option>
            }
          </select>
        </ui-field>
        @for (part of parts(); track part.key) {
          <ui-ruled-field
            [label]="part.label"
            [help]="part.help"
            [limit]="part.limit"
            [error]="at(part.key)"
            [value]="fields[part.key]"
            (valueChange)="change(part.key, $event)"
          />
        }
        <ui-ruled-field
          label="Figures"
          help="One a line, the number first: 640 people"
          [error]="figuresProblem()"
          [value]="fields.figures"
          (valueChange)="change('figures', $event)"
        />
        <ui-field label="Where the figures come from" [error]="at('figuresSource')">
          <input
            #source
            uiControl
            autocomplete="off"
            [value]="fields.figuresSource"
            (input)="writing().write({ figuresSource: source.value })"
          />
        </ui-field>
        <label class="tick">
          <input
            #none
            type="checkbox"
            class="check"
            [checked]="fields.noNumber"
            (change)="writing().write({ noNumber: none.checked })"
          />
          <span
            >No number yet<br /><span class="help">There is no figure for this one, or none that you know.</span></span
          >
        </label>
        <p class="label" aria-hidden="true">HR areas</p>
        <ui-chips label="HR areas" [choices]="areas" [value]="fields.areas" (valueChange)="choose($event)" />
        <ui-form-foot
          [problem]="writing().deed.text()"
          [theirs]="theirs()"
          (mine)="writing().keepMine()"
          (letGo)="letGo.emit()"
        />
      </form>
    }
  `,
})
export class StoryForm {
  readonly writing = input.required<KeptWriting<StoryFields>>();
  readonly saved = output();
  /** She lets what she typed go. */
  readonly letGo = output();

  protected readonly areas = choicesOf(competencyAreas);
  protected readonly forms = choicesOf(storyForms);
  /** Challenge, action, result has no situation apart: its field is shown where something stands in it. */
  protected readonly parts = computed(() => {
    const { form, context } = this.writing().fields() ?? freshStory;
    const labels = partLabels(form);
    const parts = [
      { key: 'context', label: labels.context, help: '', limit: storyLimits.context },
      { key: 'obstacle', label: labels.obstacle, help: '', limit: storyLimits.obstacle },
      { key: 'action', label: labels.action, help: '', limit: storyLimits.action },
      { key: 'result', label: labels.result, help: '', limit: storyLimits.result },
      { key: 'bestSentence', label: 'Best sentence', help: 'As you would say it.', limit: storyLimits.bestSentence },
    ] as const;
    return parts.filter(({ key }) => key !== 'context' || form !== 'car' || context !== '');
  });
  protected readonly figuresProblem = computed(() => {
    const issue = this.writing()
      .deed.problem()
      ?.issues.find(({ path }) => path[0] === 'figures');
    return issue?.message ?? '';
  });

  protected readonly theirs = computed(() => otherStory(this.writing().theirs(), this.writing().fields()));

  protected at(field: string): string {
    return this.writing().deed.at(field);
  }

  protected change(
    field: 'context' | 'obstacle' | 'action' | 'result' | 'bestSentence' | 'figures',
    text: string,
  ): void {
    this.writing().write({ [field]: text });
  }

  protected tellAs(form: string): void {
    const known = StoryFormKey.safeParse(form);
    if (known.success) this.writing().write({ form: known.data });
  }

  protected choose(areas: readonly CompetencyArea[]): void {
    this.writing().write({ areas });
  }
}
