import { computed, inject, Injectable, signal } from '@angular/core';
import {
  addRound,
  archiveOpportunity,
  countOpportunities,
  exportOpportunities,
  listOpportunities,
  type OpportunityDraft,
  type OpportunityLine,
  removeRound,
  type StageGroup,
  stepInto,
  unarchiveOpportunity,
  writeOpportunity,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { PagesOf } from '@web/platform/pages-of';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { lineInWords } from './opportunity-words';

export type ShownState = 'open' | 'ended' | 'archived';

/** Her processes: those that are open, ended or put away, and how far they came. */
@Injectable()
export class OpportunitiesStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  private readonly shown = signal<ShownState>('open');

  readonly state = this.shown.asReadonly();
  readonly list = this.api.resource(listOpportunities, () => ({ query: { state: this.state() } }));
  readonly pages = new PagesOf<OpportunityLine>(this.list, (cursor) =>
    this.api.call(listOpportunities, { query: { state: this.state(), cursor } }),
  );
  readonly counts = this.api.resource(countOpportunities, () => ({}));
  readonly failure = computed(() => problemText(this.list.error()));
  readonly today = computed(() => dayIn(new Date().toISOString(), this.session.timeZone()));
  readonly lines = computed(() => this.pages.items().map((line) => lineInWords(line, this.today())));

  /** Those of a column while some of the list are not here yet; undefined where they all are. */
  countOf(group: StageGroup): number | undefined {
    if (this.pages.next() === null || !this.counts.hasValue()) return undefined;
    return this.counts.value().groups.find((one) => one.group === group)?.[this.state()];
  }

  show(state: ShownState): void {
    this.pages.forget();
    this.shown.set(state);
  }

  /** All her processes as a table (CSV), with the mark by which spreadsheets know UTF-8: reading it as text takes it off. */
  async table(): Promise<Blob> {
    return new Blob(['\uFEFF', await this.api.call(exportOpportunities, {})], { type: 'text/csv;charset=utf-8' });
  }

  async write(draft: OpportunityDraft): Promise<void> {
    await this.api.call(writeOpportunity, { body: draft });
    this.reload();
  }

  /** Notes today's step into a further group, with a way back. */
  async move({ id, group }: { readonly id: string; readonly group: StageGroup }): Promise<void> {
    const body = { id: newId(), stage: stepInto[group], onDate: this.today() };
    await this.press(
      () => this.api.call(addRound, { params: { opportunityId: id }, body }),
      'Moved. You can name the round on its own page.',
      () => this.api.call(removeRound, { params: { opportunityId: id, roundId: body.id }, query: { base: 1 } }),
    );
  }

  /** Puts it away, with a way back. */
  async archive(opportunityId: string): Promise<void> {
    const params = { opportunityId };
    await this.press(
      () => this.api.call(archiveOpportunity, { params }),
      'Put away.',
      () => this.api.call(unarchiveOpportunity, { params }),
    );
  }

  async unarchive(opportunityId: string): Promise<void> {
    await this.press(() => this.api.call(unarchiveOpportunity, { params: { opportunityId } }), 'Back in your list.');
  }

  private async press(deed: () => Promise<unknown>, said: string, back?: () => Promise<unknown>): Promise<void> {
    try {
      await deed();
      this.reload();
      this.notices.say(said, back && (() => void this.press(back, 'As it was before.')));
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }

  reload(): void {
    this.pages.restart();
    this.counts.reload();
  }
}
