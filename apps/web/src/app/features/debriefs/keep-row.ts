import { Component, computed, input, output } from '@angular/core';
import {
  EnergyState,
  energyStates,
  EnergyTopic,
  energyTopics,
  keepKinds,
  type KeepCandidate,
  skills,
  testResults,
} from '@accelerator/contracts';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';

/** What she has said of a row, in place of what the debrief says. */
export interface RowChoice {
  readonly energy?: NonNullable<KeepCandidate['energy']>;
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
            <option value="" [selected]="mark.state === null"></option>
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
  /** She wanted it kept, and something has to be said before. */
  readonly wrong = input(false);
  readonly turned = output();
  readonly said = output<RowChoice>();

  protected readonly topics = choicesOf(energyTopics);
  protected readonly states = choicesOf(energyStates);
  protected readonly label = computed(() => labelOf(this.item()));
  protected readonly note = computed(() => keepKinds[this.item().kind]);
  protected readonly energy = computed(() => this.choice().energy ?? this.item().energy);
  /** A quick line names no topic; a card may have no state. */
  protected readonly asksEnergy = computed(() => this.item().path === 'energy' || this.item().energy?.state === null);

  protected sayTopic(value: string): void {
    const state = this.energy()?.state ?? null;
    this.said.emit({ ...this.choice(), energy: { topic: EnergyTopic.catch('other').parse(value), state } });
  }

  protected sayState(value: string): void {
    const topic = this.energy()?.topic ?? 'other';
    this.said.emit({ ...this.choice(), energy: { topic, state: EnergyState.safeParse(value).data ?? null } });
  }
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
function labelOf({ kind, words, about }: KeepCandidate): string {
  const label = labels[kind]?.[words] ?? words;
  return about === '' ? label : `${label}: ${about}`;
}
