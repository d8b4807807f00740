import { Component, computed, input, output } from '@angular/core';
import {
  EnergyState,
  energyStates,
  EnergyTopic,
  energyTopics,
  keepKinds,
  type KeepCandidate,
  skills,
  strengths,
  testResults,
} from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import type { OwnChoice } from './own-choices';

/** What she has said of a row, in place of what the debrief says. */
export interface RowChoice {
  readonly energy?: NonNullable<KeepCandidate['energy']>;
  /** One that she has already; null for a new one. */
  readonly into?: string | null;
}

/** One entry that could be kept: what it says, what it would become, and what has to be said before. */
@Component({
  selector: 'debriefs-keep-row',
  imports: [Field, FieldControl],
  template: `
    <label class="tick">
      <input type="checkbox" class="check" [checked]="chosen()" (change)="turned.emit()" />
      <span
        >{{ label() }} <span class="meta">{{ note() }}</span></span
      >
    </label>
    @if (chosen() && owns().length > 0) {
      <ui-field class="debriefs__of-row" label="One that I have already">
        <select #one uiControl (change)="sayInto(one.value)">
          @if (item().words !== '') {
            <option value="" [selected]="into() === null">No, a new one</option>
          }
          @for (choice of owns(); track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === into()">{{ nameOf(choice) }}</option>
          }
        </select>
      </ui-field>
    }
    @if (asksEnergy() && energy(); as mark) {
      <div class="debriefs__two debriefs__of-row">
        <ui-field label="Which topic was it?">
          <select #topic uiControl (change)="sayTopic(topic.value)">
            @for (one of topics; track one.value) {
              <option [value]="one.value" [selected]="one.value === mark.topic">{{ one.label }}</option>
            }
          </select>
        </ui-field>
        <ui-field
          label="What did it do?"
          [help]="mark.state === null ? 'Until you say, “Keep all” leaves this one out.' : ''"
          [error]="wrong() && mark.state === null ? 'Please say what it did.' : ''"
        >
          <select #state uiControl (change)="sayState(state.value)">
            <option value="" [selected]="mark.state === null">Please choose</option>
            @for (one of states; track one.value) {
              <option [value]="one.value" [selected]="one.value === mark.state">{{ one.label }}</option>
            }
          </select>
        </ui-field>
      </div>
    }
  `,
  host: { class: 'block', role: 'group', '[attr.aria-label]': 'label()' },
})
export class KeepRow {
  readonly item = input.required<KeepCandidate>();
  readonly chosen = input(false);
  readonly choice = input<RowChoice>({});
  /** Those of hers that it may be. */
  readonly owns = input<readonly OwnChoice[]>([]);
  /** She wanted it kept, and something has to be said before. */
  readonly wrong = input(false);
  readonly turned = output();
  readonly said = output<RowChoice>();

  protected readonly topics = choicesOf(energyTopics);
  protected readonly states = choicesOf(energyStates);
  protected readonly label = computed(() => labelOf(this.item()));
  protected readonly into = computed(() => intoOf(this.item(), this.choice()));
  /** What it would become, or what it adds to one that she has. */
  protected readonly note = computed(() => {
    const [item, id] = [this.item(), this.into()];
    if (id === null) return keepKinds[item.kind];
    const own = this.owns().find(({ value }) => value === id);
    return joinWords(item, item.into?.id === id || !own ? item.into : { words: own.label, strength: own.strength });
  });
  protected readonly energy = computed(() => this.choice().energy ?? this.item().energy);
  /** A quick line names no topic; a card may have no state. */
  protected readonly asksEnergy = computed(() => this.item().path === 'energy' || this.item().energy?.state === null);

  /** The one that she linked is known by its name, also where her list is not at hand. */
  protected nameOf({ value, label }: OwnChoice): string {
    const linked = this.item().into;
    return linked?.id === value ? linked.words : label;
  }

  protected sayInto(value: string): void {
    this.said.emit({ ...this.choice(), into: value === '' ? null : value });
  }

  protected sayTopic(value: string): void {
    const state = this.energy()?.state ?? null;
    this.said.emit({ ...this.choice(), energy: { topic: EnergyTopic.catch('other').parse(value), state } });
  }

  protected sayState(value: string): void {
    const topic = this.energy()?.topic ?? 'other';
    this.said.emit({ ...this.choice(), energy: { topic, state: EnergyState.safeParse(value).data ?? null } });
  }
}

export function intoOf({ into }: KeepCandidate, choice: RowChoice): string | null {
  return choice.into === undefined ? (into?.id ?? null) : choice.into;
}

type Target = Pick<NonNullable<KeepCandidate['into']>, 'words' | 'strength'>;

function joinWords({ kind, strength }: KeepCandidate, target: Target | null): string {
  const name = target ? inQuotes(target.words) : 'one that you have';
  if (kind === 'story') return `adds a telling to ${name}`;
  if (kind === 'question') return `asked again: adds to ${name}`;
  if (kind === 'culture-signal') return `seen again: adds to ${name}`;
  if (kind === 'non-negotiable' && strength !== null && strength !== target?.strength)
    return `changes the strength of ${name} to “${strengths[strength]}”; what it was stays in its history`;
  return `adds to ${name}`;
}

/** Whether it can be kept as it stands. */
export function isReady(item: KeepCandidate, choice: RowChoice): boolean {
  return (choice.energy ?? item.energy)?.state !== null;
}

const labels: Readonly<Partial<Record<KeepCandidate['kind'], Readonly<Record<string, string>>>>> = {
  'energy-mark': energyTopics,
  skill: skills,
  test: testResults,
};

/** In her words, or by what she chose; an answer on a condition says on which. */
function labelOf({ kind, words, about, into }: KeepCandidate): string {
  const label = words === '' ? (into?.words ?? '') : (labels[kind]?.[words] ?? words);
  return about === '' ? label : `${label}: ${about}`;
}
