import type { AdviceSetting, ReplyKind } from '@accelerator/contracts';
import {
  mayAnswerRequests,
  mayAskWhetherIdeaIsWelcome,
  mayBring,
  mayChange,
  mayReopen,
  mayReport,
  questionStillWaits,
  replyKindsFor,
  type Standing,
} from './thread.policy';

const reader: Standing = {
  kind: 'debrief',
  adviceSetting: 'questions-welcome',
  withdrawn: false,
  resting: false,
  author: false,
  holding: false,
  questionWaits: false,
  offerRequest: null,
};
const readOnly: Partial<Standing> = { adviceSetting: 'witness-only' };
const ideas: Partial<Standing> = { adviceSetting: 'ideas-welcome' };
const question: Partial<Standing> = { kind: 'question', adviceSetting: null };
const all: readonly ReplyKind[] = ['holding', 'appreciate', 'notice', 'ask', 'offer'];

describe('kinds of reply', () => {
  const cells: readonly [string, Partial<Standing>, readonly ReplyKind[]][] = [
    ['only read: being with her, and appreciation', readOnly, ['holding', 'appreciate']],
    ['questions: all but an idea', {}, ['holding', 'appreciate', 'notice', 'ask']],
    ['ideas: all', ideas, all],
    ['without a setting, the quietest', { adviceSetting: null }, ['holding', 'appreciate']],
    ['a yes to her asking gives her the idea', { offerRequest: 'yes' }, all],
    ['waiting for the word gives nothing', { offerRequest: 'waiting' }, ['holding', 'appreciate', 'notice', 'ask']],
    ['not now gives nothing', { offerRequest: 'not-now' }, ['holding', 'appreciate', 'notice', 'ask']],
    [
      'a yes ends where the author turned to only read',
      { ...readOnly, offerRequest: 'yes' },
      ['holding', 'appreciate'],
    ],
    ['she holds already', { ...ideas, holding: true }, ['appreciate', 'notice', 'ask', 'offer']],
    ['she holds already, only read', { ...readOnly, holding: true }, ['appreciate']],
    ['her question waits', { ...ideas, questionWaits: true }, ['holding', 'appreciate', 'notice', 'offer']],
    ['resting: a thank-you', { resting: true }, ['thanks']],
    ['resting, whatever was welcome', { ...ideas, resting: true, offerRequest: 'yes' }, ['thanks']],
    ['taken back: nothing', { withdrawn: true }, []],
    ['the author thanks and closes', { author: true }, ['thanks', 'closing-note']],
    ['the author of an idea thread too', { ...ideas, author: true }, ['thanks', 'closing-note']],
    ['the author after her closing note', { author: true, resting: true }, ['thanks']],
    ['the author after taking it back', { author: true, withdrawn: true }, []],
    ['a question of the cohort', question, ['appreciate', 'notice', 'ask', 'offer']],
    ['a resource', { ...question, kind: 'resource' }, ['appreciate', 'notice', 'ask', 'offer']],
    ['a celebration', { ...question, kind: 'celebration' }, ['appreciate', 'notice', 'ask', 'offer']],
    ['a session’s conversation', { ...question, kind: 'session' }, ['appreciate', 'notice', 'ask', 'offer']],
    ['one question at a time there too', { ...question, questionWaits: true }, ['appreciate', 'notice', 'offer']],
    ['who asked the cohort', { ...question, author: true }, ['thanks', 'closing-note']],
    ['a question that rests', { ...question, resting: true }, ['thanks']],
  ];
  it.each(cells)('%s', (_, change, kinds) => {
    expect(replyKindsFor({ ...reader, ...change })).toEqual(kinds);
  });
});

describe('asking whether an idea is welcome', () => {
  const settings: readonly AdviceSetting[] = ['witness-only', 'questions-welcome', 'ideas-welcome'];
  it.each(settings)('under %s: only where questions are welcome and ideas not yet', (adviceSetting) => {
    expect(mayAskWhetherIdeaIsWelcome({ ...reader, adviceSetting })).toBe(adviceSetting === 'questions-welcome');
  });
  const closedTo: readonly [string, Partial<Standing>][] = [
    ['the author', { author: true }],
    ['one who has asked', { offerRequest: 'waiting' }],
    ['one who was told not now', { offerRequest: 'not-now' }],
    ['one who was told yes', { offerRequest: 'yes' }],
    ['anybody while it rests', { resting: true }],
    ['anybody once it is taken back', { withdrawn: true }],
    ['readers of a question', question],
  ];
  it.each(closedTo)('not for %s', (_, change) => {
    expect(mayAskWhetherIdeaIsWelcome({ ...reader, ...change })).toBe(false);
  });
});

describe('a question that waits', () => {
  const cells: readonly [string, Partial<Standing>, boolean][] = [
    ['is said to who asked', { questionWaits: true }, true],
    ['is not said where none waits', {}, false],
    ['is not said where questions are not welcome', { ...readOnly, questionWaits: true }, false],
    ['is not said while it rests', { resting: true, questionWaits: true }, false],
    ['is not said to the author', { author: true, questionWaits: true }, false],
    ['is not said once it is taken back', { withdrawn: true, questionWaits: true }, false],
  ];
  it.each(cells)('%s', (_, change, said) => {
    expect(questionStillWaits({ ...reader, ...change })).toBe(said);
  });
});

describe('the deeds of who began it', () => {
  const cells: readonly [string, Partial<Standing>, { answer: boolean; reopen: boolean; change: boolean }][] = [
    ['a reader does none', {}, { answer: false, reopen: false, change: false }],
    ['a reader of a resting one does none', { resting: true }, { answer: false, reopen: false, change: false }],
    ['the author answers', { author: true }, { answer: true, reopen: false, change: false }],
    ['the author reopens', { author: true, resting: true }, { answer: true, reopen: true, change: false }],
    [
      'not after taking it back',
      { author: true, resting: true, withdrawn: true },
      { answer: false, reopen: false, change: false },
    ],
    [
      'who asked the cohort changes her words',
      { ...question, author: true },
      { answer: true, reopen: false, change: true },
    ],
    [
      'who gave a resource too',
      { ...question, kind: 'resource', author: true },
      { answer: true, reopen: false, change: true },
    ],
    [
      'a celebration stays as it is',
      { ...question, kind: 'celebration', author: true },
      { answer: true, reopen: false, change: false },
    ],
    ['others change nothing', question, { answer: false, reopen: false, change: false }],
  ];
  it.each(cells)('%s', (_, change, may) => {
    const standing = { ...reader, ...change };
    expect({ answer: mayAnswerRequests(standing), reopen: mayReopen(standing), change: mayChange(standing) }).toEqual(
      may,
    );
  });
});

describe('bringing to the next session', () => {
  it.each([
    ['a reader', {}, true],
    ['its author', { author: true }, true],
    ['a reader, where it rests', { resting: true }, true],
    ['its author, of what she has taken back', { author: true, withdrawn: true }, false],
  ] as const)('%s: %j is %s', (_, standing, may) => expect(mayBring({ ...reader, ...standing })).toBe(may));
});

describe('telling a coach that something is not right', () => {
  it.each([
    ['a reader', {}, true],
    ['a reader, where it rests', { resting: true }, true],
    ['its author, of her own words', { author: true }, false],
    ['anybody, of what was taken back', { withdrawn: true }, false],
  ] as const)('%s: %j is %s', (_, standing, may) => expect(mayReport({ ...reader, ...standing })).toBe(may));
});
