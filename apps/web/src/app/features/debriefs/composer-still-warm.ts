import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TextPrompt } from '@accelerator/contracts';
import { OwnProcesses, processOf } from '@web/platform/own-processes';
import { Field, FieldControl } from '@web/ui/field';
import { RuledField } from '@web/ui/ruled-field';
import { DebriefSaver } from './debrief-saver';
import { chosenBefore } from './own-choices';

/** The other conversation to keep warm: in her words, or one of her processes, to which it leads. */
@Component({
  selector: 'debriefs-still-warm',
  imports: [Field, FieldControl, RouterLink, RuledField],
  template: `
    <ui-ruled-field
      [prompt]="true"
      [label]="prompt().prompt"
      [limit]="prompt().limit"
      [error]="wrong()"
      [value]="words()"
      (valueChange)="saver.change({ stillWarm: $event })"
    />
    @if (choices().length > 0) {
      <ui-field label="Or one of my processes" class="debriefs__warm">
        <select #one uiControl (change)="choose(one.value)">
          <option value="" [selected]="linked() === ''">None</option>
          @for (choice of choices(); track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === linked()">{{ choice.label }}</option>
          }
        </select>
      </ui-field>
    }
    @if (line(); as one) {
      <p>
        <a [routerLink]="['/opportunities', one.id]">Go to {{ nameOf(one) }}</a>
      </p>
    }
  `,
  host: { class: 'block' },
})
export class ComposerStillWarm {
  readonly prompt = input.required<TextPrompt>();

  protected readonly saver = inject(DebriefSaver);
  private readonly processes = inject(OwnProcesses);
  protected readonly nameOf = processOf;
  protected readonly words = computed(() => this.saver.answers().stillWarm ?? '');
  protected readonly linked = computed(() => this.saver.answers().stillWarmOpportunity ?? '');
  protected readonly wrong = computed(() => this.saver.wrongAt('stillWarm'));
  protected readonly line = computed(() => this.processes.lines().find(({ id }) => id === this.linked()));
  /** Those that go on, but for the one that this debrief is about; the one that holds is among them. */
  protected readonly choices = computed(() => {
    const { opportunity } = this.saver.answers();
    const open = this.processes
      .lines()
      .filter(({ id, outcome }) => id === this.linked() || (outcome === null && id !== opportunity))
      .map((one) => ({ value: one.id, label: processOf(one) }));
    const known = this.linked() === '' || this.line() !== undefined;
    return known ? open : [{ value: this.linked(), label: chosenBefore }, ...open];
  });

  constructor() {
    void this.processes.find();
  }

  /** Its name stands in for words where she wrote none. */
  protected choose(id: string): void {
    const former = this.line();
    const chosen = this.processes.lines().find((one) => one.id === id);
    const named = this.words().trim() === '' || (former !== undefined && this.words() === processOf(former));
    this.saver.change({
      stillWarmOpportunity: id === '' ? null : id,
      ...(named && { stillWarm: chosen ? processOf(chosen) : '' }),
    });
  }
}
