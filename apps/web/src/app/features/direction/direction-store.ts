import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import {
  type ClueView,
  ConditionTheme,
  type CultureSignalView,
  CultureTheme,
  type EnergyMarkView,
  EnergyState,
  EnergyTopic,
  listClues,
  listCultureSignals,
  listEnergyMarks,
  listNonNegotiables,
  listSkillsKept,
  type NonNegotiableView,
  Polarity,
  readClue,
  readCultureSignal,
  readEnergyMark,
  readNonNegotiable,
  readSkillKept,
  Skill,
  type SkillKeptView,
  Strength,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { KeptDeletion } from '@web/platform/kept-deletion';
import { Narrowing } from '@web/platform/narrowing';
import { Notices } from '@web/platform/notices';
import { PagesOf } from '@web/platform/pages-of';
import { PointedAt } from '@web/platform/pointed-at';
import { problemText } from '@web/platform/problem';
import type { EntryKind } from './direction-kinds';
import { EntryDeeds } from './entry-deeds';
import type { EntryFields } from './entry-form';

/** Where it points: all five kinds, or one of them on its own page, narrowed; all hers. */
@Injectable()
export class DirectionStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly narrowing = inject(Narrowing);
  private readonly deeds = inject(EntryDeeds);
  private readonly deletion = inject(KeptDeletion);
  private readonly kinds = signal<readonly EntryKind[]>([]);
  /** The kinds that the page shows; nothing is asked for before it has said so. */
  readonly shown = this.kinds.asReadonly();
  readonly archived = this.narrowing.archived;

  private readonly conditionQuery = computed(() => ({
    ...this.narrowing.query(),
    ...given({
      strength: this.narrowing.chosen('strength', Strength),
      theme: this.narrowing.chosen('theme', ConditionTheme),
    }),
  }));
  private readonly signalQuery = computed(() => ({
    ...this.narrowing.query(),
    ...given({
      polarity: this.narrowing.chosen('polarity', Polarity),
      theme: this.narrowing.chosen('theme', CultureTheme),
    }),
  }));
  private readonly markQuery = computed(() => ({
    ...this.narrowing.query(),
    ...given({
      topic: this.narrowing.chosen('topic', EnergyTopic),
      energy: this.narrowing.chosen('energy', EnergyState),
    }),
  }));
  private readonly skillQuery = computed(() => ({
    ...this.narrowing.query(),
    ...given({ skill: this.narrowing.chosen('skill', Skill) }),
  }));

  readonly lists = {
    clue: this.api.resource(listClues, () => this.asked('clue', this.narrowing.query())),
    condition: this.api.resource(listNonNegotiables, () => this.asked('condition', this.conditionQuery())),
    signal: this.api.resource(listCultureSignals, () => this.asked('signal', this.signalQuery())),
    mark: this.api.resource(listEnergyMarks, () => this.asked('mark', this.markQuery())),
    skill: this.api.resource(listSkillsKept, () => this.asked('skill', this.skillQuery())),
  } as const;
  readonly pages = {
    clue: new PagesOf<ClueView>(this.lists.clue, (cursor) =>
      this.api.call(listClues, { query: { ...this.narrowing.query(), cursor } }),
    ),
    condition: new PagesOf<NonNegotiableView>(this.lists.condition, (cursor) =>
      this.api.call(listNonNegotiables, { query: { ...this.conditionQuery(), cursor } }),
    ),
    signal: new PagesOf<CultureSignalView>(this.lists.signal, (cursor) =>
      this.api.call(listCultureSignals, { query: { ...this.signalQuery(), cursor } }),
    ),
    mark: new PagesOf<EnergyMarkView>(this.lists.mark, (cursor) =>
      this.api.call(listEnergyMarks, { query: { ...this.markQuery(), cursor } }),
    ),
    skill: new PagesOf<SkillKeptView>(this.lists.skill, (cursor) =>
      this.api.call(listSkillsKept, { query: { ...this.skillQuery(), cursor } }),
    ),
  } as const;
  private readonly there: Readonly<Record<EntryKind, () => boolean>> = {
    clue: () => this.lists.clue.hasValue(),
    condition: () => this.lists.condition.hasValue(),
    signal: () => this.lists.signal.hasValue(),
    mark: () => this.lists.mark.hasValue(),
    skill: () => this.lists.skill.hasValue(),
  };
  readonly ready = computed(() => {
    const shown = this.shown();
    return shown.length > 0 && shown.every((kind) => this.there[kind]());
  });
  readonly failure = computed(() =>
    this.shown()
      .map((kind) => problemText(this.lists[kind].error()))
      .find(Boolean),
  );

  constructor() {
    effect(() => {
      this.narrowing.values();
      untracked(() => {
        for (const pages of Object.values(this.pages)) pages.forget();
      });
    });
    this.findPointed(inject(PointedAt));
  }

  /** On a kind's own page: the one that the address points to. */
  private findPointed(pointed: PointedAt): void {
    const { archived, api, pages } = this;
    const own = (kind: EntryKind) => ({
      archived,
      there: () => this.shown().length === 1 && this.shown()[0] === kind && this.lists[kind].status() === 'resolved',
    });
    const read = {
      clue: (clueId: string) => api.call(readClue, { params: { clueId } }),
      condition: (nonNegotiableId: string) => api.call(readNonNegotiable, { params: { nonNegotiableId } }),
      signal: (signalId: string) => api.call(readCultureSignal, { params: { signalId } }),
      mark: (markId: string) => api.call(readEnergyMark, { params: { markId } }),
      skill: (skillId: string) => api.call(readSkillKept, { params: { skillId } }),
    };
    pointed.inPages({ ...own('clue'), pages: pages.clue, read: read.clue });
    pointed.inPages({ ...own('condition'), pages: pages.condition, read: read.condition });
    pointed.inPages({ ...own('signal'), pages: pages.signal, read: read.signal });
    pointed.inPages({ ...own('mark'), pages: pages.mark, read: read.mark });
    pointed.inPages({ ...own('skill'), pages: pages.skill, read: read.skill });
  }

  /** The page says which kinds it shows. */
  show(kinds: readonly EntryKind[]): void {
    this.kinds.set(kinds);
  }

  async save(kind: EntryKind, entry: { readonly id: string; readonly base: number | null }, fields: EntryFields) {
    await this.deeds.send[kind](entry, fields);
    this.pages[kind].restart();
  }

  /** Puts one into another one: by her choice alone, with a way back. */
  async merge(kind: EntryKind, id: string, into: string): Promise<void> {
    const join = this.deeds.join[kind];
    if (!(await this.tried(kind, () => join(id, into)))) return;
    this.notices.say(
      'Put together. Where both came from stands there now.',
      () => void this.tried(kind, () => join(id, null)),
    );
  }

  /** Takes back what she had put away. */
  async takeBack(kind: EntryKind, id: string): Promise<void> {
    await this.tried(kind, () => this.deeds.put[kind](id, false));
  }

  /** Puts it away, with a way back. */
  async putAway(kind: EntryKind, id: string): Promise<void> {
    if (!(await this.tried(kind, () => this.deeds.put[kind](id, true)))) return;
    this.notices.say('Put away.', () => void this.takeBack(kind, id));
  }

  /** Deletes one that was put away, with a way back. */
  async deleteForGood(kind: EntryKind, id: string): Promise<void> {
    await this.deletion.forGood(id, () => this.pages[kind].restart());
  }

  reload(): void {
    for (const kind of this.shown()) this.lists[kind].reload();
  }

  private asked<Query>(kind: EntryKind, query: Query): { query: Query } | undefined {
    return this.shown().includes(kind) ? { query } : undefined;
  }

  private async tried(kind: EntryKind, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      this.pages[kind].restart();
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      return false;
    }
  }
}

/** Only what is there. */
function given<Choices extends object>(choices: Choices): { [Key in keyof Choices]?: NonNullable<Choices[Key]> } {
  const left: { [Key in keyof Choices]?: NonNullable<Choices[Key]> } = {};
  for (const key in choices) {
    const value = choices[key];
    if (value !== undefined && value !== null) left[key] = value;
  }
  return left;
}
