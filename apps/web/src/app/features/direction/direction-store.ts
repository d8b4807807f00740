import { computed, inject, Injectable, signal } from '@angular/core';
import {
  archiveClue,
  archiveCultureSignal,
  archiveNonNegotiable,
  changeClue,
  changeCultureSignal,
  changeNonNegotiable,
  type ClueView,
  ConditionTheme,
  type CultureSignalView,
  CultureTheme,
  listClues,
  listCultureSignals,
  listNonNegotiables,
  listSkillsKept,
  mergeNonNegotiable,
  type NonNegotiableView,
  Polarity,
  Strength,
  unarchiveClue,
  unarchiveCultureSignal,
  unarchiveNonNegotiable,
  unmergeNonNegotiable,
  writeClue,
  writeCultureSignal,
  writeNonNegotiable,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { Notices } from '@web/platform/notices';
import { PagesOf } from '@web/platform/pages-of';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import type { EntryFields } from './entry-form';

export type EntryKind = 'clue' | 'condition' | 'signal';

/** Where it points: clues, conditions, signals and skills; all hers. */
@Injectable()
export class DirectionStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  private readonly shown = signal<{ readonly state?: 'archived' }>({});
  /** Those that she has put away, instead of those that are kept. */
  readonly archived = computed(() => this.shown().state === 'archived');
  readonly clues = this.api.resource(listClues, () => ({ query: this.shown() }));
  readonly conditions = this.api.resource(listNonNegotiables, () => ({ query: this.shown() }));
  readonly signals = this.api.resource(listCultureSignals, () => ({ query: this.shown() }));
  readonly pages = {
    clue: new PagesOf<ClueView>(this.clues, (cursor) =>
      this.api.call(listClues, { query: { ...this.shown(), cursor } }),
    ),
    condition: new PagesOf<NonNegotiableView>(this.conditions, (cursor) =>
      this.api.call(listNonNegotiables, { query: { ...this.shown(), cursor } }),
    ),
    signal: new PagesOf<CultureSignalView>(this.signals, (cursor) =>
      this.api.call(listCultureSignals, { query: { ...this.shown(), cursor } }),
    ),
  } as const;
  readonly skills = this.api.resource(listSkillsKept, () => ({ query: {} }));
  readonly failure = computed(() =>
    [this.clues, this.conditions, this.signals, this.skills].map((list) => problemText(list.error())).find(Boolean),
  );

  async save(kind: EntryKind, entry: { readonly id: string; readonly base: number | null }, words: EntryFields) {
    await this.sending[kind](entry, words);
    this.pages[kind].restart();
  }

  show(archived: boolean): void {
    for (const pages of Object.values(this.pages)) pages.forget();
    this.shown.set(archived ? { state: 'archived' } : {});
  }

  /** Puts a condition into another one: its tests show there. By her choice alone, with a way back. */
  async merge(nonNegotiableId: string, into: string): Promise<void> {
    const params = { nonNegotiableId };
    await this.tried('condition', () => this.api.call(mergeNonNegotiable, { params, body: { into } }));
    this.notices.say(
      'Put together. How each process looked stands there now.',
      () => void this.tried('condition', () => this.api.call(unmergeNonNegotiable, { params })),
    );
  }

  /** Takes back what she had put away. */
  takeBack(kind: EntryKind, id: string): Promise<void> {
    return this.tried(kind, () => this.putting[kind](id, false));
  }

  /** Puts it away, with a way back. */
  async putAway(kind: EntryKind, id: string): Promise<void> {
    await this.tried(kind, () => this.putting[kind](id, true));
    this.notices.say('Put away.', () => void this.tried(kind, () => this.putting[kind](id, false)));
  }

  reload(): void {
    for (const list of [this.clues, this.conditions, this.signals, this.skills]) list.reload();
  }

  private readonly sending = {
    clue: ({ id, base }: { id: string; base: number | null }, { words = '' }: EntryFields): Promise<unknown> =>
      base === null
        ? this.api.call(writeClue, { body: { id, words, writtenOn: this.today() } })
        : this.api.call(changeClue, { params: { clueId: id }, body: { base, words } }),
    condition: ({ id, base }: { id: string; base: number | null }, fields: EntryFields): Promise<unknown> => {
      const body = {
        statement: fields['statement'] ?? '',
        strength: Strength.safeParse(fields['strength']).data ?? 'strong-wish',
        theme: ConditionTheme.safeParse(fields['theme']).data ?? null,
        asQuestion: fields['asQuestion'] ?? '',
      };
      return base === null
        ? this.api.call(writeNonNegotiable, { body: { id, ...body } })
        : this.api.call(changeNonNegotiable, { params: { nonNegotiableId: id }, body: { base, ...body } });
    },
    signal: ({ id, base }: { id: string; base: number | null }, fields: EntryFields): Promise<unknown> => {
      const body = {
        observation: fields['observation'] ?? '',
        meaning: fields['meaning'] ?? '',
        polarity: Polarity.safeParse(fields['polarity']).data ?? 'unsure',
        theme: CultureTheme.safeParse(fields['theme']).data ?? null,
      };
      return base === null
        ? this.api.call(writeCultureSignal, { body: { id, ...body } })
        : this.api.call(changeCultureSignal, { params: { signalId: id }, body: { base, ...body } });
    },
  };

  private readonly putting = {
    clue: (clueId: string, away: boolean): Promise<unknown> =>
      this.api.call(away ? archiveClue : unarchiveClue, { params: { clueId } }),
    condition: (nonNegotiableId: string, away: boolean): Promise<unknown> =>
      this.api.call(away ? archiveNonNegotiable : unarchiveNonNegotiable, { params: { nonNegotiableId } }),
    signal: (signalId: string, away: boolean): Promise<unknown> =>
      this.api.call(away ? archiveCultureSignal : unarchiveCultureSignal, { params: { signalId } }),
  };

  private async tried(kind: EntryKind, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.pages[kind].restart();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }

  private today(): string {
    return dayIn(new Date().toISOString(), this.session.timeZone());
  }
}
