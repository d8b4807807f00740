import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listReplies } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { longDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Words } from '@web/ui/words';
import { ownVerbs } from './thread-words';

/** A conversation that is not there for her: what she wrote in it stays hers, where she wrote anything. */
@Component({
  selector: 'threads-left-replies',
  imports: [Failure, LoadingLines, RouterLink, Words],
  template: `
    @if (own().length > 0) {
      <section class="paper threads__box" aria-labelledby="threads-left">
        <h2 id="threads-left">This conversation is not here any more</h2>
        <p class="help">What you wrote in it stays yours. The cohort reads it no more.</p>
        @for (reply of own(); track reply.id) {
          <p class="meta">{{ reply.when }}</p>
          <ui-words class="read" [text]="reply.body" />
        }
        <p class="help"><a routerLink="/profile/left-behind">Delete what you left behind</a></p>
      </section>
    } @else if (replies.isLoading()) {
      <ui-loading-lines />
    } @else {
      <ui-failure [text]="text()" [retry]="false" />
    }
  `,
})
export class LeftReplies {
  private readonly api = inject(ApiClient);
  readonly cohortId = input.required<string>();
  readonly threadId = input.required<string>();
  readonly zone = input.required<string>();
  /** What is said where there is nothing of hers. */
  readonly text = input.required<string>();

  protected readonly replies = this.api.resource(listReplies, () => ({
    params: { cohortId: this.cohortId(), threadId: this.threadId() },
    query: {},
  }));
  protected readonly own = computed(() =>
    (this.replies.hasValue() ? this.replies.value().items : [])
      .filter(({ writer, removed }) => writer.mine && !removed)
      .map(({ id, kind, body, at }) => ({ id, body, when: `You ${ownVerbs[kind]}, ${longDay(at, this.zone())}` })),
  );
}
