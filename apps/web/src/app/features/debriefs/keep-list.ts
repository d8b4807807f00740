import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type EnergyState,
  energyStates,
  type EnergyTopic,
  energyTopics,
  keep,
  keepKinds,
  keepNone,
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
  templateUrl: './keep-list.html',
  host: { class: 'block' },
})
export class KeepList {
  readonly debriefId = input.required<string>();
  /** What was said when it was put down, where it did not wait for her answer. */
  readonly said = input<string | null>(null);

  private readonly api = inject(ApiClient);
  protected readonly list = this.api.resource(listKeeps, () => ({ params: { debriefId: this.debriefId() } }));
  protected readonly problem = computed(() => problemText(this.list.error()));
  protected readonly failure = signal('');
  /** The line at the end, after her answer. */
  private readonly answer = linkedSignal<string, string | null>({ source: this.debriefId, computation: () => null });
  protected readonly line = computed(() => this.answer() ?? this.said());
  /** She has answered already; what is left is there when she asks for it. */
  protected readonly folded = linkedSignal(() => this.list.hasValue() && this.list.value().answered);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly energy = signal<{ topic: EnergyTopic; state: EnergyState }>({ topic: 'other', state: 'lit' });
  protected readonly topics = choicesOf(energyTopics);
  protected readonly states = choicesOf(energyStates);

  protected readonly here = computed(() => ({ debrief: this.debriefId() }));
  protected readonly open = computed(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items.filter(({ kept }) => !kept).map(lineOf);
  });
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

  protected async keepNone(): Promise<void> {
    if (await this.answered(() => this.api.call(keepNone, this.at()))) this.folded.set(true);
  }

  private async keep(paths: readonly string[]): Promise<void> {
    const entries = paths.map((path) => ({
      path,
      id: this.idFor(path),
      ...(path === 'energy' && { energy: this.energy() }),
    }));
    if (!(await this.answered(() => this.api.call(keep, { ...this.at(), body: { entries } })))) return;
    this.chosen.set(new Set());
    this.folded.set(false);
  }

  private async answered(deed: () => Promise<List>): Promise<boolean> {
    try {
      const list = await deed();
      this.list.set(list);
      this.answer.set(list.closeLine);
      this.failure.set('');
      return true;
    } catch (error) {
      this.failure.set(pressText(error));
      return false;
    }
  }

  private at() {
    return { params: { debriefId: this.debriefId() } };
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
