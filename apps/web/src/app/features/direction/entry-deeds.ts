import { inject, Injectable } from '@angular/core';
import {
  archiveClue,
  archiveCultureSignal,
  archiveEnergyMark,
  archiveNonNegotiable,
  archiveSkillKept,
  changeClue,
  changeCultureSignal,
  changeEnergyMark,
  changeNonNegotiable,
  changeSkillKept,
  ConditionTheme,
  CultureTheme,
  EnergyState,
  EnergyTopic,
  mergeClue,
  mergeCultureSignal,
  mergeEnergyMark,
  mergeNonNegotiable,
  mergeSkillKept,
  Polarity,
  Skill,
  Strength,
  unarchiveClue,
  unarchiveCultureSignal,
  unarchiveEnergyMark,
  unarchiveNonNegotiable,
  unarchiveSkillKept,
  unmergeClue,
  unmergeCultureSignal,
  unmergeEnergyMark,
  unmergeNonNegotiable,
  unmergeSkillKept,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeNonNegotiable,
  writeSkillKept,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import type { EntryKind } from './direction-kinds';
import type { EntryFields } from './entry-form';

/** A new one has no base; else the revision that its writer saw. */
interface Place {
  readonly id: string;
  readonly base: number | null;
}

/** What may be done with one of each kind, each by its own endpoint. */
@Injectable()
export class EntryDeeds {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);

  readonly send: Readonly<Record<EntryKind, (place: Place, fields: EntryFields) => Promise<unknown>>> = {
    clue: ({ id, base }, { words = '' }) =>
      base === null
        ? this.api.call(writeClue, { body: { id, words, writtenOn: this.today() } })
        : this.api.call(changeClue, { params: { clueId: id }, body: { base, words } }),
    condition: ({ id, base }, fields) => {
      const body = {
        statement: fields['statement'] ?? '',
        strength: Strength.catch('strong-wish').parse(fields['strength']),
        theme: ConditionTheme.nullable().catch(null).parse(fields['theme']),
        asQuestion: fields['asQuestion'] ?? '',
      };
      return base === null
        ? this.api.call(writeNonNegotiable, { body: { id, ...body } })
        : this.api.call(changeNonNegotiable, { params: { nonNegotiableId: id }, body: { base, ...body } });
    },
    signal: ({ id, base }, fields) => {
      const body = {
        observation: fields['observation'] ?? '',
        meaning: fields['meaning'] ?? '',
        polarity: Polarity.catch('unsure').parse(fields['polarity']),
        theme: CultureTheme.nullable().catch(null).parse(fields['theme']),
      };
      return base === null
        ? this.api.call(writeCultureSignal, { body: { id, ...body } })
        : this.api.call(changeCultureSignal, { params: { signalId: id }, body: { base, ...body } });
    },
    mark: ({ id, base }, fields) => {
      const body = {
        topic: EnergyTopic.catch('other').parse(fields['topic']),
        ownWords: fields['ownWords'] ?? '',
        state: EnergyState.catch('steady').parse(fields['state']),
      };
      return base === null
        ? this.api.call(writeEnergyMark, { body: { id, ...body, markedOn: this.today(), debriefId: null } })
        : this.api.call(changeEnergyMark, { params: { markId: id }, body: { base, ...body } });
    },
    skill: ({ id, base }, fields) => {
      const body = { skill: Skill.catch('other').parse(fields['skill']), ownWords: fields['ownWords'] ?? '' };
      return base === null
        ? this.api.call(writeSkillKept, { body: { id, ...body, keptOn: this.today(), debriefId: null } })
        : this.api.call(changeSkillKept, { params: { skillId: id }, body: { base, ...body } });
    },
  };

  /** Puts one away, or takes it back. */
  readonly put: Readonly<Record<EntryKind, (id: string, away: boolean) => Promise<unknown>>> = {
    clue: (clueId, away) => this.api.call(away ? archiveClue : unarchiveClue, { params: { clueId } }),
    condition: (nonNegotiableId, away) =>
      this.api.call(away ? archiveNonNegotiable : unarchiveNonNegotiable, { params: { nonNegotiableId } }),
    signal: (signalId, away) =>
      this.api.call(away ? archiveCultureSignal : unarchiveCultureSignal, { params: { signalId } }),
    mark: (markId, away) => this.api.call(away ? archiveEnergyMark : unarchiveEnergyMark, { params: { markId } }),
    skill: (skillId, away) => this.api.call(away ? archiveSkillKept : unarchiveSkillKept, { params: { skillId } }),
  };

  /** Puts one into another of its kind; null takes it out again. */
  readonly join: Readonly<Record<EntryKind, (id: string, into: string | null) => Promise<unknown>>> = {
    clue: (clueId, into) =>
      into === null
        ? this.api.call(unmergeClue, { params: { clueId } })
        : this.api.call(mergeClue, { params: { clueId }, body: { into } }),
    condition: (nonNegotiableId, into) =>
      into === null
        ? this.api.call(unmergeNonNegotiable, { params: { nonNegotiableId } })
        : this.api.call(mergeNonNegotiable, { params: { nonNegotiableId }, body: { into } }),
    signal: (signalId, into) =>
      into === null
        ? this.api.call(unmergeCultureSignal, { params: { signalId } })
        : this.api.call(mergeCultureSignal, { params: { signalId }, body: { into } }),
    mark: (markId, into) =>
      into === null
        ? this.api.call(unmergeEnergyMark, { params: { markId } })
        : this.api.call(mergeEnergyMark, { params: { markId }, body: { into } }),
    skill: (skillId, into) =>
      into === null
        ? this.api.call(unmergeSkillKept, { params: { skillId } })
        : this.api.call(mergeSkillKept, { params: { skillId }, body: { into } }),
  };

  private today(): string {
    return dayIn(new Date().toISOString(), this.session.timeZone());
  }
}
