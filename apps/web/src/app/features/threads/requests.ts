import { Component, computed, input, output } from '@angular/core';
import type { OfferRequestView } from '@accelerator/contracts';

/** An answer to one who has an idea. */
export interface RequestAnswer {
  readonly requestId: string;
  readonly answer: 'yes' | 'not-now';
}

const said: Readonly<Record<OfferRequestView['state'], string>> = {
  waiting: 'You have asked whether an idea is welcome. There is no hurry in it.',
  yes: 'Yes: your idea is welcome.',
  'not-now': 'Not now. Your reading of it has already helped.',
};

/** Ideas that wait for the author's word, and what she said to the reader's own. */
@Component({
  selector: 'threads-requests',
  template: `
    @for (request of open(); track request.id) {
      <section class="paper threads__offer" aria-label="An idea">
        <p class="read">{{ request.from.name }} has an idea about this. Would you like to hear it?</p>
        <div class="line threads__acts">
          <button type="button" class="btn" (click)="answered.emit({ requestId: request.id, answer: 'yes' })">
            Yes
          </button>
          <button type="button" class="btn" (click)="answered.emit({ requestId: request.id, answer: 'not-now' })">
            Not now
          </button>
        </div>
      </section>
    }
    <p class="help threads__said" role="status">{{ mine() }}</p>
  `,
})
export class Requests {
  readonly requests = input.required<readonly OfferRequestView[]>();
  readonly answered = output<RequestAnswer>();

  protected readonly open = computed(() => this.requests().filter(({ abilities }) => abilities.answer));
  protected readonly mine = computed(() => {
    const own = this.requests().find(({ mine }) => mine);
    return own ? said[own.state] : '';
  });
}
