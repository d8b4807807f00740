import { Component, computed, inject, input } from '@angular/core';
import { conditionLimits } from '@accelerator/contracts';
import { Narrowing } from '@web/platform/narrowing';
import { PointedAt } from '@web/platform/pointed-at';
import { FormProblem } from '@web/ui/form-problem';
import { GoesOn } from '@web/ui/goes-on';
import { Pointed } from '@web/ui/pointed';
import { PutTogether } from '@web/ui/put-together';
import { type EntryKind, kinds } from './direction-kinds';
import { DirectionStore } from './direction-store';
import { type Entry, entryOfClue, entryOfCondition, entryOfMark, entryOfSignal, entryOfSkill } from './entry';
import { EntryActs } from './entry-acts';
import { EntryForm } from './entry-form';
import { EntryWriting } from './entry-writing';

/** What she keeps of one kind: read, written, put together and put away where it stands. */
@Component({
  selector: 'direction-entries',
  imports: [EntryActs, EntryForm, FormProblem, GoesOn, Pointed, PutTogether],
  templateUrl: './entry-list.html',
  host: { class: 'block' },
})
export class EntryList {
  readonly kind = input.required<EntryKind>();
  /** On the page with all kinds: how many of this one, the latest ones. */
  readonly few = input<number>();
  protected readonly store = inject(DirectionStore);
  protected readonly writer = inject(EntryWriting);
  protected readonly pointed = inject(PointedAt);
  private readonly narrowing = inject(Narrowing);

  protected readonly words = computed(() => kinds[this.kind()]);
  protected readonly pages = computed(() => this.store.pages[this.kind()]);
  private readonly kept = computed(() => this.entries[this.kind()]());
  protected readonly items = computed(() =>
    this.kept()
      .slice(0, this.few())
      .map((one) => ({
        ...one,
        others: this.kept()
          .filter(({ id }) => id !== one.id)
          .map(({ id, named }) => ({ value: id, label: named })),
      })),
  );
  protected readonly manyMusts = computed(
    () =>
      this.kind() === 'condition' &&
      this.store.pages.condition.items().filter(({ strength }) => strength === 'must').length > conditionLimits.musts,
  );
  /** What is said where there is none to show. */
  protected readonly nothing = computed(() => {
    const { filters, none } = this.words();
    const narrowed = this.narrowing.nothing(filters.map(({ key }) => key));
    return narrowed || (this.store.archived() ? 'Nothing is put away.' : none);
  });

  private readonly entries: Readonly<Record<EntryKind, () => readonly Entry[]>> = {
    clue: () => this.store.pages.clue.items().map(entryOfClue),
    condition: () => this.store.pages.condition.items().map(entryOfCondition),
    signal: () => this.store.pages.signal.items().map(entryOfSignal),
    mark: () => this.store.pages.mark.items().map(entryOfMark),
    skill: () => this.store.pages.skill.items().map(entryOfSkill),
  };
}
