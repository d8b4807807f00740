import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type OpportunityView, outcomeKinds, type RoundView, statedReasons } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import type { WritingKey } from '@web/platform/drafts/writings';
import { Notices } from '@web/platform/notices';
import { choicesOf } from '@web/ui/choice';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { RuledField } from '@web/ui/ruled-field';
import { onlyYou } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { factsOf, headingOf, leadOf, reasonWords, roundInWords } from './opportunity-facts';
import { freshReason, freshRound, reasonOf, roundFieldsOf, roundOf } from './opportunity-fields';
import { OpportunityForm } from './opportunity-form';
import { heldIn, OpportunityStore } from './opportunity-store';
import { dayWords } from './opportunity-words';
import { freshWriting, standsOn, wasOf, writingOf } from './opportunity-writing';
import { PartLinks } from './part-links';
import { RoundForm } from './round-form';
import { RoundsSoFar } from './rounds-so-far';

const saidBefore = 'What you sent before is noted, and stands above. Save this as well, if they said it, too.';

/** One of her processes: what she noted, its dated rounds, what they said, and its debriefs. */
@Component({
  imports: [
    Failure,
    Field,
    FieldControl,
    Form,
    FormProblem,
    LoadingLines,
    MarginRow,
    OpportunityForm,
    Page,
    PartLinks,
    RoundForm,
    RoundsSoFar,
    RouterLink,
    RuledField,
    Words,
  ],
  providers: [OpportunityStore],
  templateUrl: './opportunity-page.html',
})
export default class OpportunityPage {
  readonly opportunityId = input.required<string>();
  protected readonly store = inject(OpportunityStore);
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  private readonly notices = inject(Notices);
  protected readonly onlyYou = onlyYou;
  protected readonly back = { label: 'Opportunities', link: '/opportunities' };
  protected readonly reasons = choicesOf(statedReasons);
  /** Which round is in its form: its id, or `new`. */
  protected readonly round = signal('new');
  protected readonly writing = this.kept('opportunity', freshWriting);
  protected readonly rounding = new KeptWriting(this.drafts, () => this.keyOf(`round ${this.round()}`), freshRound);
  protected readonly reasoning = this.kept('reason', freshReason);
  protected readonly reasonProblem = computed(() => (this.reasoning.apart() ? saidBefore : this.reasoning.deed.text()));
  protected readonly one = computed(() => (this.store.one.hasValue() ? this.store.one.value() : null));
  protected readonly heading = computed(() => headingOf(this.one()));
  protected readonly lead = computed(() => leadOf(this.one(), this.store.today()));
  protected readonly facts = computed(() => factsOf(this.one(), this.store.today()));
  protected readonly rounds = computed(() =>
    (this.one()?.rounds ?? []).map((round) => roundInWords(round, this.store.today())),
  );
  protected readonly said = computed(() => (this.one()?.reasons ?? []).map(reasonWords));
  protected readonly debriefs = computed(() =>
    (this.one()?.debriefs ?? []).map((debrief) => ({
      ...debrief,
      words: `${outcomeKinds[debrief.outcomeKind]}, ${dayWords(debrief.on, this.store.today())}`,
    })),
  );

  constructor() {
    effect(() => {
      const id = this.opportunityId();
      untracked(() => {
        this.store.open(id);
        void this.carryOn();
      });
    });
  }

  protected edit(view: OpportunityView): void {
    void this.writing.open(writingOf(view), view.revision);
  }

  protected async save(): Promise<void> {
    await this.writing.send((fields, base) => this.store.change(wasOf(fields), fields, base));
  }

  /** What the server holds stays; where that came from another device, hers can be had back. */
  protected async letGo(): Promise<void> {
    const bringBack = await this.writing.leave();
    this.store.one.reload();
    if (bringBack) this.notices.say('The other version is here.', () => void bringBack());
  }

  /** Her words stand, over what she has now seen of the other device. */
  protected keepMine(): void {
    const there = heldIn(this.writing.deed.problem());
    if (!there) return;
    this.writing.write(standsOn(there));
    this.writing.keepMine();
  }

  protected addRound(): void {
    this.round.set('new');
    void this.rounding.open({ ...freshRound, onDate: this.store.today() }, 0);
  }

  protected editRound(round: RoundView): void {
    this.round.set(round.id);
    void this.rounding.open(roundFieldsOf(round), round.revision, round.id);
  }

  protected async saveRound(): Promise<void> {
    if (this.round() === 'new')
      await this.rounding.sendNew(async (fields, id) => this.store.addRound(roundOf(id, fields)));
    else await this.rounding.send(async (fields, base, id) => this.store.changeRound(roundOf(id, fields), base));
    if (this.rounding.apart()) this.store.one.reload();
  }

  protected async letRoundGo(): Promise<void> {
    const round = this.round();
    const bringBack = await this.rounding.leave();
    this.store.one.reload();
    if (!bringBack) return;
    this.notices.say('The other version is here.', () => {
      this.round.set(round);
      void bringBack();
    });
  }

  protected addReason(): void {
    void this.reasoning.open(null, 0);
  }

  protected async saveReason(): Promise<void> {
    await this.reasoning.sendNew(async (fields, id) => this.store.addReason(reasonOf(id, fields)));
    if (this.reasoning.apart()) this.store.one.reload();
  }

  protected async remove(): Promise<void> {
    const link = ['/opportunities', this.opportunityId()];
    if (await this.store.remove(() => void this.router.navigate(link))) await this.router.navigate(['/opportunities']);
  }

  /** What she was writing on an earlier visit is open again. */
  private async carryOn(): Promise<void> {
    if (await this.reasoning.unfinished()) this.addReason();
    if (await this.rounding.unfinished()) this.addRound();
  }

  private kept<Fields extends object>(form: 'opportunity' | 'reason', fresh: Fields): KeptWriting<Fields> {
    return new KeptWriting(this.drafts, () => this.keyOf(form), fresh);
  }

  private keyOf(form: 'opportunity' | 'reason' | `round ${string}`): WritingKey {
    return `${form} ${this.opportunityId()}`;
  }
}
