import { afterNextRender, Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import {
  type Card,
  cardPath,
  cardsOf,
  debriefCards,
  energyStates,
  type EnergyTopic,
  energyTopics,
  textOf,
} from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Icon } from '@web/ui/icon';
import { RuledField } from '@web/ui/ruled-field';
import { ToggleGroup } from '@web/ui/toggle-group';
import { DebriefSaver } from './debrief-saver';

/** What lifted and what drained her: a topic is one tap, what it did is another; each is a row. */
@Component({
  selector: 'debriefs-energy',
  imports: [Field, FieldControl, Icon, RuledField, ToggleGroup],
  template: `
    @if (marks().length > 0) {
      <ul class="debriefs__marks">
        @for (mark of marks(); track mark.id) {
          <li class="debriefs__mark" [attr.data-mark]="mark.id">
            <p class="debriefs__topic">
              {{ mark.name }}
              @if (mark.note) {
                <span class="help">{{ mark.note }}</span>
              }
            </p>
            <ui-toggle-group
              [legend]="mark.name + ': what it did'"
              [choices]="states"
              [value]="mark.state"
              (valueChange)="write(mark.id, 'state', $event)"
            />
            <details [open]="opened() === mark.id">
              <summary>
                In my own words<span class="vh">: {{ mark.name }}</span>
              </summary>
              <ui-ruled-field
                label="In my own words"
                [limit]="120"
                [error]="wrongAt(mark.id, 'ownWords')"
                [value]="mark.ownWords"
                (valueChange)="write(mark.id, 'ownWords', $event)"
              />
              <ui-field label="Topic" [error]="wrongAt(mark.id, 'topic')">
                <select #topic uiControl (change)="write(mark.id, 'topic', topic.value === '' ? null : topic.value)">
                  <option value="" [selected]="mark.topic === ''"></option>
                  @for (one of topics; track one.value) {
                    <option [value]="one.value" [selected]="one.value === mark.topic">{{ one.label }}</option>
                  }
                </select>
              </ui-field>
            </details>
            <button type="button" class="link" (click)="remove(mark.id)">
              Remove<span class="vh">: {{ mark.name }}</span>
            </button>
          </li>
        }
      </ul>
    }
    @if (marks().length < max) {
      @if (marks().length > 0) {
        <button
          type="button"
          class="link debriefs__add"
          [attr.aria-expanded]="picking()"
          (click)="picking.set(!picking())"
        >
          <ui-icon name="plus" />Another topic
        </button>
      }
      @if (picking()) {
        <div class="line debriefs__topics" role="group" aria-label="Topics that came up">
          @for (one of left(); track one.value) {
            <button type="button" class="chip" (click)="add(one.value)">{{ one.label }}</button>
          }
        </div>
      }
    }
  `,
})
export class ComposerEnergy {
  private readonly saver = inject(DebriefSaver);
  private readonly notices = inject(Notices);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly states = choicesOf(energyStates);
  protected readonly topics = choicesOf(energyTopics);
  protected readonly max = debriefCards.energyMarks.max;
  private readonly cards = computed(() => cardsOf(this.saver.answers(), 'energyMarks'));
  protected readonly marks = computed(() => this.cards().map((card) => this.markOf(card)));
  /** A topic is there once; her own words may be there more often. */
  protected readonly left = computed(() => {
    const taken = this.cards().map((card) => textOf(card, 'topic'));
    return this.topics.filter(({ value }) => value === 'other' || !taken.includes(value));
  });
  /** The topics lie open: from the start where none is marked yet. */
  protected readonly picking = signal(this.cards().length === 0);
  /** The row that she is giving words to from the start. */
  protected readonly opened = signal('');

  protected write(id: string, field: 'topic' | 'ownWords' | 'state', value: string | null): void {
    this.saver.change({ [cardPath('energyMarks', id, field)]: value });
  }

  protected wrongAt(id: string, field: string): string {
    return this.saver.wrongAt(cardPath('energyMarks', id, field));
  }

  /** One more row, at which she goes on: what it did, or first what it is. */
  protected add(topic: EnergyTopic): void {
    const id = newId();
    const last = this.cards().at(-1)?.fields['position'];
    this.saver.change({
      [cardPath('energyMarks', id, 'position')]: (typeof last === 'number' ? last : 0) + 1,
      [cardPath('energyMarks', id, 'topic')]: topic,
    });
    if (topic === 'other') this.opened.set(id);
    const first = `[data-mark="${id}"] ${topic === 'other' ? 'textarea' : 'input'}`;
    afterNextRender(() => this.element.querySelector<HTMLElement>(first)?.focus(), { injector: this.injector });
  }

  protected remove(id: string): void {
    const removed = cardPath('energyMarks', id, 'removed');
    this.saver.change({ [removed]: true });
    this.notices.say('Removed.', () => this.saver.change({ [removed]: false }));
  }

  private markOf(card: Card) {
    const [topic, ownWords] = [textOf(card, 'topic'), textOf(card, 'ownWords')];
    const known = topic === 'other' ? undefined : this.topics.find(({ value }) => value === topic);
    return {
      id: card.id,
      topic,
      ownWords,
      name: known?.label ?? (ownWords.trim() || energyTopics.other),
      note: known ? ownWords : '',
      state: this.states.find(({ value }) => value === textOf(card, 'state'))?.value ?? null,
    };
  }
}
