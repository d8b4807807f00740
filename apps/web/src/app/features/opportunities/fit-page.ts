import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  changeOpportunity,
  conditionLimits,
  type FitLine,
  outcomeKinds,
  readFit,
  removeConditionTest,
  saidYes,
  SaidYes,
  strengths,
  testNonNegotiable,
  TestResult,
  testResults,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { Drafts } from '@web/platform/drafts/drafts';
import { isText } from '@web/platform/drafts/kept-text';
import { KeptValue } from '@web/platform/drafts/kept-value';
import type { WritingKey } from '@web/platform/drafts/writings';
import { newId } from '@web/platform/ids';
import { InTurn } from '@web/platform/in-turn';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { choicesOf } from '@web/ui/choice';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { RuledField } from '@web/ui/ruled-field';
import { onlyYou } from '@web/ui/seen-by';
import { ToggleGroup } from '@web/ui/toggle-group';
import { PartLinks } from './part-links';

/** The process against her conditions. A veto stays a veto; where she lets one stand, her reason stands beside it. */
@Component({
  imports: [EmptyState, Failure, LoadingLines, MarginRow, Page, PartLinks, RouterLink, RuledField, ToggleGroup],
  templateUrl: './fit-page.html',
})
export default class FitPage {
  readonly opportunityId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly drafts = inject(Drafts);

  protected readonly onlyYou = onlyYou;
  protected readonly back = { label: 'Opportunities', link: '/opportunities' };
  protected readonly results = choicesOf(testResults);
  protected readonly hindsight = choicesOf(saidYes);
  protected readonly strengths = strengths;
  protected readonly limit = conditionLimits.waivedBecause;
  protected readonly fit = this.api.resource(readFit, () => ({ params: { opportunityId: this.opportunityId() } }));
  protected readonly failure = computed(() => problemText(this.fit.error()));
  protected readonly heading = computed(() => {
    if (!this.fit.hasValue()) return 'Conditions';
    const { roleTitle, organisationName } = this.fit.value();
    return [roleTitle, organisationName].filter(Boolean).join(', ');
  });
  protected readonly vetoes = computed(() =>
    this.fit.hasValue() ? this.fit.value().conditions.filter(({ veto }) => veto) : [],
  );
  protected readonly lead = computed(() => {
    const vetoes = this.vetoes();
    if (vetoes.length === 0) return 'What you will not do without, held against this one.';
    return vetoes.length === 1
      ? 'One of your musts is broken here.'
      : `${vetoes.length} of your musts are broken here.`;
  });
  protected readonly ended = computed(() => {
    const outcome = this.fit.hasValue() ? this.fit.value().outcome : null;
    return outcome === null ? '' : outcomeKinds[outcome];
  });
  private readonly inTurn = new InTurn();
  /** Of tests that the server may not have yet, so that one is not noted twice. */
  private readonly ids = new Map<string, string>();
  private readonly reasons = new Map<string, KeptValue<string>>();
  /** After her last answer, which the page may not have read yet. */
  private revision = 0;
  /** Which condition she is writing a reason for, and the reason. */
  protected readonly waiving = signal<string | null>(null);
  protected readonly reason = signal('');
  /** Counts failures: the choices are drawn anew, as they are on the server. */
  protected readonly attempt = signal(0);

  constructor() {
    effect(() => {
      this.opportunityId();
      this.revision = 0;
      untracked(() => this.waiving.set(null));
    });
  }

  protected judge(line: FitLine, result: string | null): void {
    const judged = TestResult.safeParse(result);
    if (!judged.success) return;
    const reason = line.test?.waivedBecause ?? null;
    void this.inTurn.ask(line.nonNegotiableId, async () => {
      // her reason stays on this device where the result no longer needs it
      if (reason !== null && judged.data !== 'broken') await this.keptAt(line.nonNegotiableId).keep(reason);
      await this.note(line, judged.data, judged.data === 'broken' ? reason : null);
    });
  }

  protected async beginWaiver({ nonNegotiableId, test }: FitLine): Promise<void> {
    const kept = await this.keptAt(nonNegotiableId).read();
    this.reason.set(kept ?? test?.waivedBecause ?? '');
    this.waiving.set(nonNegotiableId);
  }

  protected write(reason: string): void {
    this.reason.set(reason);
    const id = this.waiving();
    if (id !== null) void this.keptAt(id).keep(reason);
  }

  protected async waive(line: FitLine): Promise<void> {
    const [reason, kept] = [this.reason(), this.keptAt(line.nonNegotiableId)];
    if (!line.test || reason.trim() === '') return;
    if (!(await this.note(line, line.test.result, reason))) return;
    const here = this.waiving() === line.nonNegotiableId;
    // what she has changed while it was on its way stands in the form, to be sent, too
    if (here && this.reason() !== reason) return;
    await kept.drop();
    if (here) this.waiving.set(null);
  }

  protected takeWaiverBack(line: FitLine): void {
    if (line.test) void this.note(line, line.test.result, null);
  }

  /** Judged by mistake: it is taken out, with a way back. */
  protected async unjudge({ nonNegotiableId, test }: FitLine): Promise<void> {
    if (!test) return;
    const { id: testId, debriefId, result, waivedBecause } = test;
    const params = { nonNegotiableId, testId };
    if (await this.tried(() => this.api.call(removeConditionTest, { params })))
      this.notices.say('Taken out.', () => {
        const body = { debriefId, opportunityId: this.opportunityId(), result, waivedBecause, testedOn: null };
        void this.tried(() => this.api.call(testNonNegotiable, { params, body }));
      });
  }

  protected lookBack(answer: string | null): void {
    const said = SaidYes.safeParse(answer);
    if (!said.success) return;
    void this.inTurn.ask('looking back', () =>
      this.tried(async () => {
        const known = this.fit.hasValue() ? this.fit.value().revision : 0;
        const { revision } = await this.api.call(changeOpportunity, {
          params: { opportunityId: this.opportunityId() },
          body: { base: Math.max(known, this.revision), wouldHaveSaidYes: said.data },
        });
        this.revision = revision;
      }),
    );
  }

  private note({ nonNegotiableId, test }: FitLine, result: TestResult, waivedBecause: string | null): Promise<boolean> {
    const debriefId = test?.debriefId ?? null;
    return this.tried(() =>
      this.api.call(testNonNegotiable, {
        params: { nonNegotiableId, testId: test?.id ?? this.idFor(nonNegotiableId) },
        body: { debriefId, opportunityId: this.opportunityId(), result, waivedBecause, testedOn: null },
      }),
    );
  }

  private async tried(deed: () => Promise<unknown>): Promise<boolean> {
    try {
      await deed();
      if (!this.inTurn.waits) this.fit.reload();
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      this.attempt.update((n) => n + 1);
      return false;
    }
  }

  private idFor(nonNegotiableId: string): string {
    const key = this.keyOf(nonNegotiableId);
    const id = this.ids.get(key) ?? newId();
    this.ids.set(key, id);
    return id;
  }

  /** The reason for one of them, while it is written: one write after the other. */
  private keptAt(nonNegotiableId: string): KeptValue<string> {
    const key = this.keyOf(nonNegotiableId);
    const kept = this.reasons.get(key) ?? new KeptValue(this.drafts, () => key, isText);
    this.reasons.set(key, kept);
    return kept;
  }

  private keyOf(nonNegotiableId: string): WritingKey {
    return `waiver:${this.opportunityId()}:${nonNegotiableId}`;
  }
}
