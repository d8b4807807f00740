import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type Body,
  joinable,
  type Joinable,
  keep,
  type KeepCandidate,
  type KeepList as List,
  keepNone,
  listKeeps,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { newId } from '@web/platform/ids';
import { problemText } from '@web/platform/problem';
import { intoOf, isReady, KeepRow, type RowChoice } from './keep-row';
import { type OwnChoice, OwnChoices } from './own-choices';

/** What could be kept from this debrief. Nothing is made without her tap; keeping none is as good. */
@Component({
  selector: 'debriefs-keep-list',
  imports: [KeepRow, RouterLink],
  templateUrl: './keep-list.html',
  host: { class: 'block' },
})
export class KeepList {
  readonly debriefId = input.required<string>();
  /** What was said when it was put down, where it did not wait for her answer. */
  readonly said = input<string | null>(null);

  private readonly api = inject(ApiClient);
  private readonly own = inject(OwnChoices);
  protected readonly list = this.api.resource(listKeeps, () => ({ params: { debriefId: this.debriefId() } }));
  protected readonly problem = computed(() => problemText(this.list.error()));
  protected readonly failure = signal('');
  /** The line at the end, after her answer. */
  private readonly answer = linkedSignal<string, string | null>({ source: this.debriefId, computation: () => null });
  protected readonly line = computed(() => this.answer() ?? this.said());
  /** She has answered already; what is left is there when she asks for it. */
  protected readonly folded = linkedSignal(() => this.list.hasValue() && this.list.value().answered);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly choices = signal<ReadonlyMap<string, RowChoice>>(new Map());
  /** She wanted something kept that is not ready. */
  protected readonly wrong = signal(false);

  protected readonly here = computed(() => ({ debrief: this.debriefId() }));
  protected readonly open = computed(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items.filter(({ kept }) => !kept);
  });
  /** The device makes the ids once, so that a tap sent twice keeps once. */
  private readonly ids = new Map<string, string>();

  protected toggle({ path, kind }: KeepCandidate): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(path)) next.add(path);
      return next;
    });
    const own = joinableOf(kind);
    if (own && this.chosen().has(path)) void this.own.find(own);
  }

  /** Those of hers that it may be. */
  protected ownsOf(item: KeepCandidate): readonly OwnChoice[] {
    const kind = joinableOf(item.kind);
    return kind ? this.own.with(kind, intoOf(item, this.choiceOf(item.path)) ?? '') : [];
  }

  protected choiceOf(path: string): RowChoice {
    return this.choices().get(path) ?? {};
  }

  protected say(path: string, choice: RowChoice): void {
    this.choices.update((choices) => new Map([...choices, [path, choice]]));
  }

  protected async keepChosen(): Promise<void> {
    const items = this.open().filter(({ path }) => this.chosen().has(path));
    this.wrong.set(items.some((item) => !this.isReady(item)));
    if (!this.wrong()) await this.keep(items);
  }

  protected keepAll(): Promise<void> {
    return this.keep(this.open().filter((item) => this.isReady(item)));
  }

  protected async keepNone(): Promise<void> {
    if (await this.answered(() => this.api.call(keepNone, this.at()))) this.folded.set(true);
  }

  protected readonly nothingReady = computed(() => !this.open().some((item) => this.isReady(item)));

  private isReady(item: KeepCandidate): boolean {
    return isReady(item, this.choiceOf(item.path));
  }

  private async keep(items: readonly KeepCandidate[]): Promise<void> {
    const entries = items.map((item) => entryOf(item.path, this.idFor(item.path), this.choiceOf(item.path)));
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

type Entry = Body<typeof keep>['entries'][number];

function entryOf(path: string, id: string, { energy, into }: RowChoice): Entry {
  return {
    path,
    id,
    ...(energy?.state && { energy: { topic: energy.topic, state: energy.state } }),
    ...(into !== undefined && { into }),
  };
}

function joinableOf(kind: KeepCandidate['kind']): Joinable | undefined {
  return joinable.find((one) => one === kind);
}
