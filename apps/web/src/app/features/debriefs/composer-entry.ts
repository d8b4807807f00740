import { Component, computed, inject, input, output } from '@angular/core';
import { type Card, type CardList, shouldNotBeAskedAdvice, textOf } from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { type CardField, cardShapes, namesIn } from './composer-fields';
import { OwnChoices } from './own-choices';

const kept = { story: 'In your brag file', 'non-negotiable': 'One of your conditions' } as const;

/** One card, put down: it reads like a page, without a field that is empty. */
@Component({
  selector: 'debriefs-entry',
  template: `
    <div class="debriefs__entry" role="group" [attr.aria-label]="name()">
      @if (lead(); as words) {
        <p class="read debriefs__text">{{ words }}</p>
      }
      @if (lines().length > 0) {
        <dl class="debriefs__ending">
          @for (line of lines(); track line.label) {
            <dt class="meta">{{ line.label }}</dt>
            <dd class="read-s debriefs__text">{{ line.words }}</dd>
          }
        </dl>
      }
      @for (one of linked(); track one) {
        <p class="kept">{{ one }}</p>
      }
      @if (shouldNotBe()) {
        <p class="inset">{{ advice }}</p>
      }
      <p class="line">
        <button type="button" class="link" (click)="opened.emit()">
          Go on writing<span class="vh">: {{ name() }}</span>
        </button>
        <button type="button" class="link" (click)="removed.emit()">
          Remove<span class="vh">: {{ name() }}</span>
        </button>
      </p>
    </div>
  `,
  host: { class: 'block' },
})
export class ComposerEntry {
  readonly list = input.required<CardList>();
  readonly card = input.required<Card>();
  /** Its place among the cards, from 1. */
  readonly number = input.required<number>();
  readonly opened = output();
  readonly removed = output();

  private readonly own = inject(OwnChoices);
  protected readonly advice = shouldNotBeAskedAdvice;
  protected readonly name = computed(() => `${cardShapes[this.list()]?.one ?? ''} ${this.number()}`);
  protected readonly shouldNotBe = computed(() => textOf(this.card(), 'category') === 'should-not-be-asked');
  private readonly fields = computed(() => cardShapes[this.list()]?.fields ?? []);
  /** The first of her texts leads. */
  private readonly first = computed(() =>
    this.fields().find((field) => isText(field) && textOf(this.card(), field.field).trim() !== ''),
  );
  protected readonly lead = computed(() => {
    const field = this.first()?.field;
    if (field === undefined) return '';
    const words = textOf(this.card(), field);
    return field === 'question' ? inQuotes(words) : words;
  });
  protected readonly lines = computed(() =>
    this.fields()
      .filter((field) => field !== this.first() && field.own === undefined)
      .map((field) => ({ label: field.label, words: this.wordsAt(field) }))
      .filter(({ words }) => words.trim() !== ''),
  );
  protected readonly linked = computed(() =>
    this.fields().flatMap(({ own, field }) => {
      const value = textOf(this.card(), field);
      if (own !== 'story' && own !== 'non-negotiable') return [];
      const one = this.own.with(own, value).find((choice) => choice.value === value);
      return one ? [`${kept[own]}: ${one.label}`] : [];
    }),
  );

  private wordsAt(field: CardField): string {
    if (field.several) return namesIn(this.card(), field);
    const value = textOf(this.card(), field.field);
    return field.choices ? (field.choices.find((one) => one.value === value)?.label ?? '') : value;
  }
}

function isText({ choices, several, own }: CardField): boolean {
  return choices === undefined && several === undefined && own === undefined;
}
