import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { keysOf, stageGroups, stages } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { handFile } from '@web/platform/hand-file';
import { choicesOf } from '@web/ui/choice';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form, formEntrance } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { ToggleGroup } from '@web/ui/toggle-group';
import { OpportunitiesStore, type ShownState } from './opportunities-store';
import { OpportunityCard } from './opportunity-card';
import { draftOf, freshDraft } from './opportunity-fields';

/** Her processes as a board by stage group and as a list; hers alone. */
@Component({
  imports: [
    EmptyState,
    Failure,
    Field,
    FieldControl,
    Form,
    FormProblem,
    GoesOn,
    LoadingLines,
    MarginRow,
    OpportunityCard,
    Page,
    RouterLink,
    ToggleGroup,
  ],
  providers: [OpportunitiesStore],
  templateUrl: './opportunities-page.html',
})
export default class OpportunitiesPage {
  protected readonly store = inject(OpportunitiesStore);
  protected readonly onlyYou = onlyYou;
  protected readonly taking = new Deed(press);
  protected readonly stages = choicesOf(stages);
  protected readonly states = [
    { value: 'open', label: 'Open' },
    { value: 'ended', label: 'Ended' },
    { value: 'archived', label: 'Put away' },
  ] as const;
  protected readonly views = [
    { value: 'board', label: 'Board' },
    { value: 'list', label: 'List' },
  ] as const;
  protected readonly view = signal<'board' | 'list' | null>('board');
  protected readonly writing = new KeptWriting(inject(Drafts), () => 'opportunity new', freshDraft);
  protected readonly problem = computed(() => (this.writing.apart() ? arrivedBefore : this.writing.deed.text()));
  protected readonly lead = computed(() => (this.store.counts.hasValue() ? leadOf(this.store.counts.value()) : ''));
  protected readonly empty = computed(() => emptyWords[this.store.state()]);
  protected readonly board = computed(() =>
    keysOf(stageGroups).map((group) => {
      const lines = this.store.lines().filter((line) => line.group === group);
      return { group, label: stageGroups[group], lines, count: this.store.countOf(group) ?? lines.length };
    }),
  );
  protected readonly reached = computed(() => {
    const groups = this.store.counts.hasValue() ? this.store.counts.value().groups : [];
    return groups[0]?.reached === 0 ? [] : groups.map((one) => ({ ...one, label: stageGroups[one.group] }));
  });

  private readonly enterForm = formEntrance();

  constructor() {
    void this.writing.unfinished().then((kept) => (kept ? this.carryOn() : undefined));
  }

  protected show(state: ShownState | null): void {
    if (state) this.store.show(state);
  }

  protected async begin(): Promise<void> {
    await this.carryOn();
    this.enterForm();
  }

  /** What she was writing on an earlier visit is open again; the focus stays where she is. */
  private async carryOn(): Promise<void> {
    if (this.writing.fields() === null) await this.writing.open({ ...freshDraft, onDate: this.store.today() }, 0);
  }

  protected async takeAway(): Promise<void> {
    await this.taking.run(async () => handFile(await this.store.table(), 'opportunities.csv'));
  }

  protected async save(): Promise<void> {
    await this.writing.sendNew((fields, id) => this.store.write(draftOf(id, fields)));
    if (this.writing.apart()) this.store.reload();
  }
}

const arrivedBefore = 'What you sent before has arrived. Save this as well, if it is another process.';

const emptyWords: Readonly<Record<ShownState, string>> = {
  open: 'No open process at the moment.',
  ended: 'Nothing has ended yet.',
  archived: 'Nothing is put away.',
};

function leadOf({ open, ended }: { readonly open: number; readonly ended: number }): string {
  const words = [open > 0 ? `${open} open` : '', ended > 0 ? `${ended} ended` : ''].filter(Boolean);
  return words.length > 0 ? `${words.join(', ')}.` : '';
}
