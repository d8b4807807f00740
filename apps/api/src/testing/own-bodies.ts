import { randomUUID } from 'node:crypto';
import type { OwnIds } from './own-things';
import { juniper } from './world';

/**
 * A body that is in order for each endpoint that takes the id of something of one's own, by its name; what it names is
 * of these ids.
 */
export function bodiesFor(ids: OwnIds): ReadonlyMap<string, object> {
  return new Map<string, object>(
    Object.entries({ ...debriefBodies(), ...keptBodies(ids), ...processBodies(), ...threadBodies() }),
  );
}

function debriefBodies(): Record<string, object> {
  const parts = [{ part: 'kept', text: 'Something else.' }];
  const words = { adviceSetting: 'ideas-welcome', roleTitle: 'CPO', publicAlias: 'an insurer', parts };
  const how = { audience: 'coaches', authorDisplay: 'named' };
  return {
    saveDebrief: { answers: { kept: 'Mine' }, base: { kept: 2 } },
    remindOfDebrief: { when: 'never' },
    keep: { entries: [{ path: 'caughtOffGuard/a', id: randomUUID() }] },
    shareDebrief: { id: randomUUID(), cohortId: juniper, ...how, ...words },
    updateSharedVersion: { base: 1, ...words },
  };
}

function keptBodies(ids: OwnIds): Record<string, object> {
  const links = { debriefId: ids.get('debriefId'), opportunityId: ids.get('opportunityId') };
  const telling = { stage: null, toldOn: null, reception: 'mixed', note: 'Mine' };
  return {
    changeStory: { base: 1, title: 'Mine' },
    mergeStory: { into: ids.get('storyId') },
    addTelling: { id: randomUUID(), ...telling, ...links },
    changeTelling: { base: 1, ...telling },
    mergeTelling: { into: ids.get('tellingId') },
    changeQuestion: { base: 1, question: 'Mine', storyId: ids.get('storyId') },
    mergeQuestion: { into: ids.get('questionId') },
    addOccurrence: { id: randomUUID(), stage: null, askedOn: null, ...links },
    changeCultureSignal: { base: 1, observation: 'Mine' },
    mergeCultureSignal: { into: ids.get('signalId') },
    changeNonNegotiable: { base: 2, statement: 'Mine' },
    mergeNonNegotiable: { into: ids.get('nonNegotiableId') },
    testNonNegotiable: { ...links, result: 'met', waivedBecause: null, testedOn: null },
    changeClue: { base: 1, words: 'Mine' },
    mergeClue: { into: ids.get('clueId') },
    changeEnergyMark: { base: 1, ownWords: 'Mine' },
    mergeEnergyMark: { into: ids.get('markId') },
    changeSkillKept: { base: 1, ownWords: 'Mine' },
    mergeSkillKept: { into: ids.get('skillId') },
  };
}

function processBodies(): Record<string, object> {
  return {
    changeOpportunity: { base: 1, roleTitle: 'Mine' },
    remindOfOpportunity: { when: 'never' },
    addRound: { id: randomUUID(), stage: 'offer', onDate: '2026-11-26' },
    changeRound: { base: 1, prep: 'Mine' },
    addStatedReason: { id: randomUUID(), key: 'budget', text: 'Mine' },
    changeCommitment: { base: 1, act: 'Mine' },
    lookBackOnCommitment: { base: null, word: 'done' },
  };
}

function threadBodies(): Record<string, object> {
  return {
    answerOfferRequest: { answer: 'yes' },
    askWhetherIdeaIsWelcome: { id: randomUUID() },
    changeThread: { base: 1, title: 'Mine', body: 'Mine' },
    markThreadRead: { upTo: '2026-11-23T10:00:00Z' },
    editReply: { body: 'Mine' },
    reportConcern: { id: randomUUID(), replyId: null, body: 'Mine' },
    postReply: { id: randomUUID(), kind: 'appreciate', body: 'Mine' },
  };
}
