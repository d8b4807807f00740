import { Component, computed, inject } from '@angular/core';
import type { CommitmentView } from '@accelerator/contracts';
import { CommitmentWriting } from '@web/platform/commitments/commitment-writing';
import { OwnCommitments } from '@web/platform/commitments/own-commitments';
import { becameWords, type Said } from '@web/platform/commitments/two-words';
import { PointedAt } from '@web/platform/pointed-at';
import { SessionStore } from '@web/platform/session-store';
import { dayInWords, shortDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { Pointed } from '@web/ui/pointed';
import { WhenForm } from '@web/ui/when-form';
import { WhenThen } from '@web/ui/when-then';
import { OpenOne } from './open-one';

/** Her commitments: the open ones with their words, a new one, and what became of the others. */
@Component({
  selector: 'commitments-page',
  imports: [Failure, LoadingLines, MarginRow, OpenOne, Page, Pointed, WhenForm, WhenThen],
  providers: [OwnCommitments, CommitmentWriting, PointedAt],
  templateUrl: './commitments-page.html',
})
export default class CommitmentsPage {
  protected readonly own = inject(OwnCommitments);
  protected readonly writing = inject(CommitmentWriting);
  private readonly session = inject(SessionStore);

  protected readonly onlyYou = { ...onlyYou, words: 'Only you, unless you show one' };
  protected readonly open = computed(() => this.own.open().map((one) => ({ ...one, note: this.noteOf(one) })));
  protected readonly past = computed(() =>
    this.own.past().map((one) => ({
      ...one,
      became: becameWords(one),
      on: one.lookedBackAt === null ? '' : shortDay(one.lookedBackAt, this.session.timeZone()),
    })),
  );

  protected readonly pointed = inject(PointedAt);

  constructor() {
    this.pointed.inList(
      () => this.own.list.hasValue(),
      (id) => [...this.own.open(), ...this.own.past()].some((one) => one.id === id),
    );
  }

  protected async say(commitment: CommitmentView, said: Said): Promise<void> {
    await this.own.lookBack(commitment, said);
  }

  protected async remove(commitment: CommitmentView): Promise<void> {
    await this.own.remove(commitment);
  }

  private noteOf(one: CommitmentView): string {
    const { lookBackOn, showTo, carriedTimes } = one;
    const facts = [
      lookBackOn === null ? '' : `Look back on ${dayInWords(lookBackOn)}.`,
      carriedTimes > 0 ? `Carried on ${times(carriedTimes)}.` : '',
      showTo === 'cohort' ? `${this.own.placeOf(one)?.cohortName ?? 'Your cohort'} sees it.` : '',
    ];
    return facts.filter(Boolean).join(' ');
  }
}

function times(count: number): string {
  return { 1: 'once', 2: 'twice' }[count] ?? `${count} times`;
}
