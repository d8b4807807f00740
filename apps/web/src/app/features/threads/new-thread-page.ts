import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { openThread, threadLimits } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import { keptWords } from '@web/platform/kept-words';
import { SessionStore } from '@web/platform/session-store';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { Page } from '@web/ui/page';
import { RuledField } from '@web/ui/ruled-field';
import type { Audience } from '@web/ui/seen-by';
import { ToggleGroup } from '@web/ui/toggle-group';

const kinds = [
  { value: 'question', label: 'A question' },
  { value: 'resource', label: 'Something useful' },
] as const;
type Kind = (typeof kinds)[number]['value'];

/** The id goes with the words: a second try makes no double. */
interface Draft {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
}

/** Asks the cohort a question, or gives it something. */
@Component({
  imports: [Field, FieldControl, Form, FormProblem, Page, RuledField, ToggleGroup],
  template: `
    <ui-page
      heading="A new conversation"
      ground="room"
      [audience]="audience()"
      [back]="{ label: 'Conversations', link: ['/cohorts', cohortId(), 'conversations'] }"
    >
      <form uiForm class="paper threads__paper stack" [failed]="deed.problem()" [busy]="deed.busy()" (sent)="open()">
        <ui-toggle-group
          legend="What is it?"
          [choices]="kinds"
          [value]="kind()"
          (valueChange)="write({ kind: $event ?? 'question' })"
        />
        <ui-field label="Title" [error]="deed.at('title')">
          <input #title uiControl autocomplete="off" [value]="words().title" (input)="write({ title: title.value })" />
        </ui-field>
        <ui-ruled-field
          label="In your words"
          [limit]="limits.body"
          [value]="words().body"
          (valueChange)="write({ body: $event })"
          [error]="deed.at('body')"
        />
        <ui-form-problem [text]="deed.text()" />
        <div class="line"><button class="btn btn--fill" [disabled]="deed.busy()">Put it to the cohort</button></div>
      </form>
    </ui-page>
  `,
})
export default class NewThreadPage {
  readonly cohortId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly kept = keptWords<Draft>(() => `new conversation ${this.session.cohortId() ?? ''}`);

  protected readonly kinds = kinds;
  protected readonly limits = threadLimits;
  protected readonly deed = new Deed();
  private readonly fresh: Draft = { id: newId(), kind: 'question', title: '', body: '' };
  protected readonly words = linkedSignal(() => this.kept.over(this.fresh));
  protected readonly kind = computed<Kind>(() => (this.words().kind === 'resource' ? 'resource' : 'question'));
  protected readonly audience = computed<Audience>(() => ({
    kind: 'cohort',
    words: this.session.enrolment()?.cohortName ?? 'Your cohort',
  }));

  protected write(words: Partial<Draft>): void {
    this.words.update((former) => ({ ...former, ...words }));
    this.kept.keep(this.words());
  }

  protected async open(): Promise<void> {
    const { id, title, body } = this.words();
    const params = { cohortId: this.cohortId() };
    const opened = await this.deed.run(() =>
      this.api.call(openThread, { params, body: { id, kind: this.kind(), title, body } }),
    );
    if (opened) {
      this.kept.drop();
      await this.router.navigate(['/cohorts', this.cohortId(), 'conversations', id]);
    } else if (this.deed.problem()?.code === 'conflict') this.write({ id: newId() });
  }
}
