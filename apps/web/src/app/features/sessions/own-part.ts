import { Component, computed, effect, inject, input } from '@angular/core';
import { type CommitmentView, lookBacks } from '@accelerator/contracts';
import { CommitmentWriting } from '@web/platform/commitments/commitment-writing';
import { OwnCommitments } from '@web/platform/commitments/own-commitments';
import type { Said } from '@web/platform/commitments/two-words';
import { dayInWords } from '@web/platform/times';
import { choicesOf } from '@web/ui/choice';
import { LookBackWords } from '@web/ui/look-back';
import { SeenBy } from '@web/ui/seen-by';
import { WhenForm } from '@web/ui/when-form';
import { WhenThen } from '@web/ui/when-then';

/** What she set herself: the open ones with their words, and a new one; below, what others show. */
@Component({
  selector: 'sessions-own',
  imports: [LookBackWords, SeenBy, WhenForm, WhenThen],
  providers: [OwnCommitments, CommitmentWriting],
  templateUrl: './own-part.html',
  host: { class: 'block sessions__section' },
})
export class OwnPart {
  protected readonly own = inject(OwnCommitments);
  protected readonly writing = inject(CommitmentWriting);
  readonly sessionId = input.required<string>();
  /** Of others, as they chose to show. */
  readonly shown = input.required<readonly CommitmentView[]>();

  protected readonly audience = { kind: 'only-you', words: 'Only you, unless you show one' } as const;
  protected readonly words = choicesOf(lookBacks);
  protected readonly open = computed(() =>
    this.own.open().map((one) => ({
      ...one,
      note: one.lookBackOn === null ? '' : `Look back on ${dayInWords(one.lookBackOn)}.`,
      question: one.askWhatGives ? 'Is the act too large, or the cue too vague, or is it not yours?' : '',
      more: this.own.changedTo(one.id),
      theirs: this.own.bothWords(one.id),
    })),
  );
  constructor() {
    effect(() => this.writing.makeAt(this.sessionId()));
  }

  protected async say(commitment: CommitmentView, said: Said): Promise<void> {
    await this.own.lookBack(commitment, said);
  }
}
