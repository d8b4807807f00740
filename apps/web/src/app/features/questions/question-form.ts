import { Component, computed, inject, input, output } from '@angular/core';
import {
  listStories,
  questionCategories,
  questionLimits,
  QuestionView,
  shouldNotBeAskedAdvice,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import type { KeptWriting } from '@web/platform/drafts/kept-writing';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormFoot } from '@web/ui/form-foot';
import { RuledField } from '@web/ui/ruled-field';
import { fieldsOf, type QuestionFields } from './questions-store';

/** A question in its form: asked, said, next time, and the story that answers it. */
@Component({
  selector: 'questions-form',
  imports: [Field, FieldControl, Form, FormFoot, RuledField],
  template: `
    @if (writing().fields(); as fields) {
      <form
        uiForm
        class="stack questions__form"
        [failed]="writing().deed.problem()"
        [busy]="writing().deed.busy()"
        (sent)="saved.emit()"
      >
        <ui-ruled-field
          [label]="labels.question"
          [limit]="limits.question"
          [error]="writing().deed.at('question')"
          [value]="fields.question"
          (valueChange)="writing().write({ question: $event })"
        />
        <ui-field [label]="labels.category" [error]="writing().deed.at('category')">
          <select #category uiControl (change)="writing().write({ category: category.value })">
            <option value="" [selected]="fields.category === ''">Not placed yet</option>
            @for (choice of categories; track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === fields.category">{{ choice.label }}</option>
            }
          </select>
        </ui-field>
        @if (fields.category === 'should-not-be-asked') {
          <p class="inset">{{ advice }}</p>
        }
        <ui-ruled-field
          [label]="labels.whatISaid"
          [limit]="limits.whatISaid"
          [error]="writing().deed.at('whatISaid')"
          [value]="fields.whatISaid"
          (valueChange)="writing().write({ whatISaid: $event })"
        />
        <ui-ruled-field
          [label]="labels.nextTime"
          [limit]="limits.nextTime"
          [error]="writing().deed.at('nextTime')"
          [value]="fields.nextTime"
          (valueChange)="writing().write({ nextTime: $event })"
        />
        @if (stories.hasValue() && stories.value().items.length > 0) {
          <ui-field [label]="labels.storyId" [error]="writing().deed.at('storyId')">
            <select #story uiControl (change)="writing().write({ storyId: story.value })">
              <option value="" [selected]="fields.storyId === ''">None</option>
              @for (one of stories.value().items; track one.id) {
                <option [value]="one.id" [selected]="one.id === fields.storyId">{{ one.title }}</option>
              }
            </select>
          </ui-field>
        }
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
export class QuestionForm {
  readonly writing = input.required<KeptWriting<QuestionFields>>();
  readonly saved = output();
  /** She lets what she typed go. */
  readonly letGo = output();

  protected readonly labels = labels;
  protected readonly limits = questionLimits;
  protected readonly categories = choicesOf(questionCategories);
  protected readonly advice = shouldNotBeAskedAdvice;
  protected readonly stories = inject(ApiClient).resource(listStories, () => ({ query: {} }));
  /** What the server holds instead, field by field where it differs. */
  protected readonly theirs = computed(() => {
    const [mine, { data }] = [this.writing().fields(), OtherQuestion.safeParse(this.writing().theirs())];
    if (!mine || !data) return null;
    const there = fieldsOf(data);
    return (
      [
        { field: 'question', label: labels.question, text: there.question },
        { field: 'category', label: labels.category, text: data.category ? questionCategories[data.category] : '' },
        { field: 'whatISaid', label: labels.whatISaid, text: there.whatISaid },
        { field: 'nextTime', label: labels.nextTime, text: there.nextTime },
        { field: 'storyId', label: labels.storyId, text: data.storyTitle ?? '' },
      ] as const
    ).filter(({ field }) => there[field] !== mine[field]);
  });
}

const OtherQuestion = QuestionView.pick({
  ...{ question: true, category: true, whatISaid: true, nextTime: true, storyId: true, storyTitle: true },
});

const labels = {
  question: 'The question, in their words if you have them',
  category: 'What it was about',
  whatISaid: 'What I said',
  nextTime: 'Next time',
  storyId: 'A story that answers it',
} as const;
