import { Component, computed, effect, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { type CommitmentView, lookBacks } from '@accelerator/contracts';
import { type CommitmentFields, isCommitmentFields, oneLine } from '@web/platform/commitments/commitment-writing';
import { OwnCommitments, type Said } from '@web/platform/commitments/own-commitments';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptValue } from '@web/platform/drafts/kept-value';
import { type Choice, choicesOf } from '@web/ui/choice';
import { LookBackWords } from '@web/ui/look-back';
import { WhenForm } from '@web/ui/when-form';

/** One open commitment: what became of it, its words to change, and a way to take it off the page. */
@Component({
  selector: 'commitments-one',
  imports: [LookBackWords, WhenForm],
  templateUrl: './open-one.html',
  host: { class: 'block commitments__one' },
})
export class OpenOne {
  readonly commitment = input.required<CommitmentView>();
  readonly note = input.required<string>();
  readonly audiences = input.required<readonly Choice<'me' | 'cohort'>[]>();
  readonly said = output<Said>();
  readonly removed = output();

  private readonly own = inject(OwnCommitments);
  private readonly id = computed(() => this.commitment().id);
  private readonly kept = new KeptValue(inject(Drafts), () => `commitment-change:${this.id()}`, isCommitmentFields);
  private readonly changed = signal<CommitmentFields | null>(null);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly form = viewChild(WhenForm);

  protected readonly words = choicesOf(lookBacks);
  protected readonly deed = new Deed();
  protected readonly more = computed(() => this.own.changedTo(this.id()));
  protected readonly question = computed(() =>
    this.commitment().askWhatGives ? 'Is the act too large, or the cue too vague, or is it not yours?' : '',
  );
  /** Null while it is not being changed. */
  protected readonly fields = computed(() => {
    const fields = this.changed();
    return fields && { ...fields, lookBackOn: fields.lookBackOn ?? '' };
  });
  protected readonly problems = computed(() => ({
    cue: this.deed.at('cue'),
    act: this.deed.at('act'),
    lookBackOn: this.deed.at('lookBackOn'),
    whole: this.deed.text(),
  }));

  constructor() {
    effect(() => {
      if (this.id()) void this.kept.read().then((kept) => kept && this.changed.update((now) => now ?? kept));
    });
  }

  protected begin(): void {
    const { cueKind, cue, act, lookBackOn, showTo } = this.commitment();
    this.changed.set({ cueKind, cue, act, lookBackOn, showTo });
    setTimeout(() => this.form()?.focus());
  }

  protected write(change: Partial<CommitmentFields>): void {
    const fields = this.changed();
    if (fields === null) return;
    this.changed.set({ ...fields, ...change });
    void this.kept.keep({ ...fields, ...change });
  }

  protected async put(): Promise<void> {
    const fields = this.changed();
    if (fields === null) return;
    const { cue, act, lookBackOn } = fields;
    const words = { ...fields, cue: oneLine(cue), act: oneLine(act), lookBackOn: lookBackOn || null };
    if (await this.deed.run(() => this.own.change(this.commitment(), words))) await this.leave();
  }

  protected async leave(): Promise<void> {
    this.changed.set(null);
    this.deed.clear();
    setTimeout(() => this.opener()?.nativeElement.focus());
    await this.kept.drop();
  }
}
