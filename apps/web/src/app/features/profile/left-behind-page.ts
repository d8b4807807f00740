import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { type LeftBehind, type LeftKind, listLeftBehind, removeLeftBehind } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { Notices } from '@web/platform/notices';
import { PagedList } from '@web/platform/paged-list';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Dialog } from '@web/ui/dialog';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { FormProblem } from '@web/ui/form-problem';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { NotSent } from './not-sent';

/** Her own words in cohorts that she has left and conversations that are gone: to read, and to delete for everybody. */
@Component({
  imports: [Dialog, EmptyState, Failure, FormProblem, GoesOn, LoadingLines, MarginRow, NotSent, Page, Words],
  templateUrl: './left-behind-page.html',
})
export default class LeftBehindPage {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly zone = inject(SessionStore).timeZone;

  protected readonly onlyYou = onlyYou;
  protected readonly deed = new Deed();
  protected readonly asked = signal<LeftBehind | null>(null);
  protected readonly list = new PagedList<LeftBehind>((cursor) => this.api.call(listLeftBehind, { query: { cursor } }));
  protected readonly lines = computed(() =>
    this.list.items().map((one) => ({ one, what: nameOf(one.kind), day: longDay(one.at, this.zone()) })),
  );
  protected readonly leftIds = computed(() => new Set(this.list.items().map(({ id }) => id)));
  private readonly notSent = viewChild.required(NotSent);
  protected readonly nothing = computed(() => this.list.loaded() && this.notSent().texts().length === 0);

  constructor() {
    void this.list.begin();
  }

  protected look(): void {
    void (this.list.loaded() ? this.list.more() : this.list.begin());
  }

  protected goesWithReplies({ kind }: LeftBehind): boolean {
    return kind in conversations;
  }

  protected async remove({ id }: LeftBehind): Promise<void> {
    if (!(await this.deed.run(() => this.api.call(removeLeftBehind, { params: { leftId: id } })))) return;
    this.asked.set(null);
    this.notices.say('Deleted.');
    await this.list.begin();
  }
}

/** What she opened, and goes with all its replies. */
const conversations: Readonly<Partial<Record<LeftKind, string>>> = {
  question: 'Question',
  resource: 'Resource',
  session: 'Conversation',
  celebration: 'Conversation',
};

function nameOf(kind: LeftKind): string {
  return conversations[kind] ?? (kind === 'given-question' ? 'Question given to the cohort' : 'Reply');
}
