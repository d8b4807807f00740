import { Component, computed, inject, output } from '@angular/core';
import { type GivenQuestionView, questionCategories } from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { MarginRow } from '@web/ui/margin-row';
import { GivenStore } from './given-store';

/** The cohort's bank: questions that members gave, without their names; each can be taken into her own. */
@Component({
  selector: 'questions-given',
  imports: [MarginRow],
  template: `
    @if (store.cohort(); as cohort) {
      @if (questions().length > 0) {
        <ui-margin-row [label]="'Given in ' + cohort.cohortName" note="by its members" [heading]="true">
          @for (one of questions(); track one.id) {
            <article class="questions__one questions__given">
              <h3 class="entry">{{ one.spoken }}</h3>
              <p class="meta">{{ one.about }}</p>
              <p class="line">
                <button type="button" class="link" (click)="taken.emit(one)">
                  Take it into my bank<span class="vh">: {{ one.question }}</span>
                </button>
                @if (one.mine) {
                  <button type="button" class="link" (click)="store.takeBack(one.id)">
                    Take my gift back<span class="vh">: {{ one.question }}</span>
                  </button>
                }
              </p>
            </article>
          }
        </ui-margin-row>
      }
    }
  `,
})
export class GivenList {
  readonly taken = output<GivenQuestionView>();

  protected readonly store = inject(GivenStore);
  protected readonly questions = computed(() =>
    this.store.questions().map((one) => ({
      ...one,
      spoken: inQuotes(one.question),
      about: [
        one.category === null ? '' : questionCategories[one.category],
        one.askedOf === 'employer' ? 'to ask employers' : '',
      ]
        .filter(Boolean)
        .join(', '),
    })),
  );
}
