import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type EnergyState,
  energyStates,
  type EnergyTopic,
  energyTopics,
  keep,
  keepKinds,
  type KeepCandidate,
  type KeepList as List,
  listKeeps,
  skills,
  testResults,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import { problemText } from '@web/platform/problem';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';

/** What could be kept from this debrief. Nothing is made without her tap; keeping none is as good. */
@Component({
  selector: 'debriefs-keep-list',
  imports: [Field, FieldControl, RouterLink],
  template: `
    @if (list.hasValue()) {
      @if (ledger(); as words) {
        <p class="lead" role="status">{{ words }}</p>
        <p class="help">
          What came from here stands in the
          <a routerLink="/brag-file" [queryParams]="here()">brag file</a>, the
          <a routerLink="/questions" [queryParams]="here()">question bank</a> and
          <a routerLink="/direction" [queryParams]="here()">direction</a>, a commitment with your
          <a routerLink="/commitments">commitments</a>.
        </p>
      }
      @if (open().length > 0) {
        <fieldset class="debriefs__card">
          <legend class="prompt">What would you like to keep?</legend>
          @for (item of open(); track item.path) {
            <label class="tick">
              <input type="checkbox" class="check" [checked]="chosen().has(item.path)" (change)="toggle(item.path)" />
              <span
                >{{ item.label }} <span class="meta">{{ item.note }}</span></span
              >
            </label>
          }
          @if (chosen().has('energy')) {
            <div class="debriefs__two">
              <ui-field label="Which topic was it?">
                <select #topic uiControl (change)="name(topic.value)">
                  @for (one of topics; track one.value) {
                    <option [value]="one.value" [selected]="one.value === energy().topic">{{ one.label }}</option>
                  }
                </select>
              </ui-field>
              <ui-field label="What did it do?">
                <select #state uiControl (change)="feel(state.value)">
                  @for (one of states; track one.value) {
                    <option [value]="one.value" [selected]="one.value === energy().state">{{ one.label }}</option>
                  }
                </select>
              </ui-field>
            </div>
          }
        </fieldset>
        <p class="line">
          <button type="button" class="btn btn--s" [disabled]="chosen().size === 0" (click)="keepChosen()">
            Keep these
          </button>
          <button type="button" class="btn btn--s" (click)="keepAll()">Keep all</button>
          <button type="button" class="btn btn--s" (click)="none.set(true)">Keep none</button>
        </p>
        @if (failure()) {
          <p role="alert">{{ failure() }}</p>
        }
      }
    } @else if (problem(); as text) {
      <p role="alert">{{ text }} <button type="button" class="link" (click)="list.reload()">Try again</button></p>
    }
  `,
  host: { class: 'block stack' },
})
export class KeepList {
  readonly debriefId = input.required<string>();

  private readonly api = inject(ApiClient);
  protected readonly list = this.api.resource(listKeeps, () => ({ params: { debriefId: this.debriefId() } }));
  protected readonly problem = computed(() => problemText(this.list.error()));
  protected readonly failure = signal('');
  protected readonly none = linkedSignal({ source: this.debriefId, computation: () => false });
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly energy = signal<{ topic: EnergyTopic; state: EnergyState }>({ topic: 'other', state: 'lit' });
  protected readonly topics = choicesOf(energyTopics);
  protected readonly states = choicesOf(energyStates);

  protected readonly here = computed(() => ({ debrief: this.debriefId() }));
  protected readonly ledger = computed(() => (this.list.hasValue() ? this.list.value().ledger : null));
  protected readonly open = computed(() =>
    this.none() || !this.list.hasValue()
      ? []
      : this.list
          .value()
          .items.filter(({ kept }) => !kept)
          .map(lineOf),
  );
  /** The device makes the ids once, so that a tap sent twice keeps once. */
  private readonly ids = new Map<string, string>();

  protected toggle(path: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  }

  protected name(value: string): void {
    const topic = this.topics.find((one) => one.value === value)?.value;
    if (topic) this.energy.update((energy) => ({ ...energy, topic }));
  }

  protected feel(value: string): void {
    const state = this.states.find((one) => one.value === value)?.value;
    if (state) this.energy.update((energy) => ({ ...energy, state }));
  }

  protected keepChosen(): Promise<void> {
    return this.keep([...this.chosen()]);
  }

  protected keepAll(): Promise<void> {
    return this.keep(this.open().map(({ path }) => path));
  }

  private async keep(paths: readonly string[]): Promise<void> {
    const entries = paths.map((path) => ({
      path,
      id: this.idFor(path),
      ...(path === 'energy' && { energy: this.energy() }),
    }));
    try {
      const list: List = await this.api.call(keep, { params: { debriefId: this.debriefId() }, body: { entries } });
      this.list.set(list);
      this.chosen.set(new Set());
      this.failure.set('');
    } catch (error) {
      this.failure.set(pressText(error));
    }
  }

  private idFor(path: string): string {
    const id = this.ids.get(path) ?? newId();
    this.ids.set(path, id);
    return id;
  }
}

/** What it says, and what it would become. */
function lineOf({ path, kind, words }: KeepCandidate) {
  const labels: Readonly<Record<string, string>> = { ...energyTopics, ...skills, ...testResults };
  return { path, label: labels[words] ?? words, note: keepKinds[kind] };
}
