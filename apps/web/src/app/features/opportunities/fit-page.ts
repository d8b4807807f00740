import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  changeOpportunity,
  conditionLimits,
  type ConditionTestView,
  type FitLine,
  readFit,
  saidYes,
  SaidYes,
  strengths,
  TestResult,
  testResults,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { Drafts } from '@web/platform/drafts/drafts';
import { isText } from '@web/platform/drafts/kept-text';
import { KeptValue } from '@web/platform/drafts/kept-value';
import type { WritingKey } from '@web/platform/drafts/writings';
import { InTurn } from '@web/platform/in-turn';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { BothVersions } from '@web/ui/both-versions';
import { choicesOf } from '@web/ui/choice';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { RuledField } from '@web/ui/ruled-field';
import { onlyYou } from '@web/ui/seen-by';
import { ToggleGroup } from '@web/ui/toggle-group';
import { answerIn, FitTests } from './fit-tests';
import { endedOf, headingOf, leadOf, otherTexts } from './fit-words';
import { PartLinks } from './part-links';

/** The process against her conditions. A veto stays a veto; where she lets one stand, her reason stands beside it. */
@Component({
  imports: [
    BothVersions,
    EmptyState,
    Failure,
    LoadingLines,
    MarginRow,
    Page,
    PartLinks,
    RouterLink,
    RuledField,
    ToggleGroup,
  ],
  providers: [FitTests],
  templateUrl: './fit-page.html',
})
export default class FitPage {
  readonly opportunityId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly drafts = inject(Drafts);
  private readonly tests = inject(FitTests);

  protected readonly onlyYou = onlyYou;
  protected readonly back = { label: 'Opportunities', link: '/opportunities' };
  protected readonly results = choicesOf(testResults);
  protected readonly hindsight = choicesOf(saidYes);
  protected readonly strengths = strengths;
  protected readonly limit = conditionLimits.waivedBecause;
  protected readonly fit = this.api.resource(readFit, () => ({ params: { opportunityId: this.opportunityId() } }));
  protected readonly failure = computed(() => problemText(this.fit.error()));
  protected readonly heading = computed(() => (this.fit.hasValue() ? headingOf(this.fit.value()) : 'Conditions'));
  protected readonly vetoes = computed(() =>
    this.fit.hasValue() ? this.fit.value().conditions.filter(({ veto }) => veto) : [],
  );
  protected readonly lead = computed(() => leadOf(this.vetoes().length));
  protected readonly ended = computed(() => (this.fit.hasValue() ? endedOf(this.fit.value()) : ''));
  private readonly inTurn = new InTurn();
  private readonly reasons = new Map<string, KeptValue<string>>();
  /** After her last answer, which the page may not have read yet. */
  private revision = 0;
  /** Which condition she is writing a reason for, and the reason. */
  protected readonly waiving = signal<string | null>(null);
  protected readonly reason = signal('');
  /** Her answer as she saw it when she began; another one by then is not written over. */
  private seen: FitLine['test'] = null;
  /** The answer of another window that her reason met, while she is to choose. */
  private readonly met = signal<ConditionTestView | null>(null);
  protected readonly theirs = computed(() => otherTexts(this.met()));
  /** Counts failures: the choices are drawn anew, as they are on the server. */
  protected readonly attempt = signal(0);

  constructor() {
    effect(() => {
      this.opportunityId();
      this.revision = 0;
      untracked(() => this.close());
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
    this.seen = test;
    this.met.set(null);
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
    const { seen } = this;
    if (!seen || reason.trim() === '') return;
    const { result } = seen;
    const answer = {
      opportunityId: this.opportunityId(),
      line: { ...line, test: seen },
      result,
      waivedBecause: reason,
    };
    if (
      !(await this.tried(
        () => this.tests.note(answer),
        (stands) => this.met.set(stands),
      ))
    )
      return;
    const here = this.waiving() === line.nonNegotiableId;
    // what she has changed while it was on its way stands in the form, to be sent, too
    if (here && this.reason() !== reason) return;
    await kept.drop();
    if (here) this.close();
  }

  /** What she wrote stays on this device. */
  protected leaveWaiver(): void {
    if (this.met()) this.fit.reload();
    this.close();
  }

  /** Her reason stands, over the other answer, which she has seen now. */
  protected async keepMine(line: FitLine): Promise<void> {
    const stands = this.met();
    if (!stands || !this.seen) return;
    this.seen = { ...this.seen, id: stands.id, revision: stands.revision };
    this.met.set(null);
    await this.waive(line);
  }

  /** The other answer stands; her reason can be had back. */
  protected async takeTheirs({ nonNegotiableId }: FitLine): Promise<void> {
    const [reason, stands, seen, kept] = [this.reason(), this.met(), this.seen, this.keptAt(nonNegotiableId)];
    this.close();
    await kept.drop();
    this.fit.reload();
    this.notices.say('The other version is here.', () => {
      this.seen = seen;
      this.met.set(stands);
      this.waiving.set(nonNegotiableId);
      this.write(reason);
    });
  }

  protected takeWaiverBack(line: FitLine): void {
    if (line.test) void this.note(line, line.test.result, null);
  }

  /** Judged by mistake: it is taken out, with a way back. */
  protected async unjudge(line: FitLine): Promise<void> {
    const { nonNegotiableId, test } = line;
    if (!test) return;
    if (await this.tried(() => this.tests.remove(nonNegotiableId, test)))
      this.notices.say('Taken out.', () => void this.note(line, test.result, test.waivedBecause));
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

  private note(line: FitLine, result: TestResult, waivedBecause: string | null): Promise<boolean> {
    return this.tried(() => this.tests.note({ opportunityId: this.opportunityId(), line, result, waivedBecause }));
  }

  /** A press that held no words: what was noted in another window stays, and is shown. */
  private readonly standsAs = (_: ConditionTestView): void => {
    this.fit.reload();
    this.attempt.update((n) => n + 1);
    this.notices.say('You noted something else in another window. That stands, and is here now.');
  };

  private async tried(deed: () => Promise<unknown>, otherwise = this.standsAs): Promise<boolean> {
    try {
      await deed();
      if (!this.inTurn.waits) this.fit.reload();
      return true;
    } catch (error) {
      const stands = answerIn(error);
      if (stands) otherwise(stands);
      else {
        this.notices.say(pressText(error));
        this.attempt.update((n) => n + 1);
      }
      return false;
    }
  }

  private close(): void {
    this.waiving.set(null);
    this.met.set(null);
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
