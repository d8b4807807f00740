import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { type Card, type CardList, cardPath, cardsOf, debriefCards, textOf } from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { Icon } from '@web/ui/icon';
import { ComposerCard } from './composer-card';
import { ComposerEntry } from './composer-entry';
import { cardShapes } from './composer-fields';
import { DebriefSaver } from './debrief-saver';
import { holdsInCard } from './holding';
import { OwnChoices } from './own-choices';

/** Cards of one kind: what was written before reads like a page until she goes on with it; a removed one keeps its texts. */
@Component({
  selector: 'debriefs-cards',
  imports: [ComposerCard, ComposerEntry, Icon],
  template: `
    @for (card of cards(); track card.id) {
      @if (closed().has(card.id)) {
        <debriefs-entry
          [list]="list()"
          [card]="card"
          [number]="$index + 1"
          (opened)="goOn(card.id)"
          (removed)="remove(card)"
        />
      } @else {
        <debriefs-card [list]="list()" [card]="card" [number]="$index + 1" (removed)="remove(card)" />
      }
    }
    @if (cards().length < max()) {
      <button type="button" class="link debriefs__add" (click)="add()">
        <ui-icon name="plus" />{{ cards().length === 0 ? shape()?.one : shape()?.another }}
      </button>
    }
  `,
})
export class ComposerCards {
  readonly list = input.required<CardList>();

  private readonly own = inject(OwnChoices);
  private readonly saver = inject(DebriefSaver);
  private readonly notices = inject(Notices);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly shape = computed(() => cardShapes[this.list()]);
  protected readonly cards = computed(() => cardsOf(this.saver.answers(), this.list()));
  protected readonly max = computed<number>(() => debriefCards[this.list()].max);
  /** Those that held something when she came here, or when she began the next one; none closes while she writes in it. */
  protected readonly closed = linkedSignal<CardList, ReadonlySet<string>>({
    source: () => this.list(),
    computation: () => untracked(() => this.written()),
  });

  constructor() {
    effect(() => {
      const kinds = this.cards().length === 0 ? [] : this.shape()?.fields.flatMap(({ own }) => own ?? []);
      for (const kind of kinds ?? []) void this.own.find(kind);
    });
  }

  protected goOn(id: string): void {
    this.closed.update((closed) => new Set([...closed].filter((one) => one !== id)));
    this.enter(id);
  }

  /** The next one opens, and what stands before it is put down. */
  protected add(): void {
    const [id, last] = [newId(), this.cards().at(-1)?.fields['position']];
    this.closed.set(this.written());
    this.saver.change({ [cardPath(this.list(), id, 'position')]: (typeof last === 'number' ? last : 0) + 1 });
    this.enter(id);
  }

  protected remove(card: Card): void {
    const removed = cardPath(this.list(), card.id, 'removed');
    this.saver.change({ [removed]: true });
    this.notices.say('Removed.', () => this.saver.change({ [removed]: false }));
  }

  private written(): ReadonlySet<string> {
    return new Set(this.cards().flatMap((card) => (holdsInCard(card) && !this.isWrong(card) ? [card.id] : [])));
  }

  /** A text that cannot be saved as it is stays open, with what is wrong. */
  private isWrong(card: Card): boolean {
    const fields = this.shape()?.fields ?? [];
    return fields.some(
      ({ field, limit }) =>
        [...textOf(card, field)].length > (limit ?? Number.POSITIVE_INFINITY) ||
        this.saver.wrongAt(cardPath(this.list(), card.id, field)) !== '',
    );
  }

  private enter(id: string): void {
    const first = `[data-card="${id}"] :is(textarea, input, select)`;
    afterNextRender(() => this.element.querySelector<HTMLElement>(first)?.focus(), { injector: this.injector });
  }
}
