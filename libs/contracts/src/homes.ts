import * as z from 'zod';
import { BuddyAnswer, BuddyLine } from './care';
import { CommitmentView } from './commitments';
import { DebriefLine } from './debriefs';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { PersonView } from './people';
import { SessionLine } from './sessions';
import { Freshness, Stage } from './taxonomies';
import { ThreadLine } from './threads';

/** A debrief that waits for a look, when it suits her: noted and not gone through, or asked for on a day that has come. */
export const WaitingDebrief = DebriefLine.extend({
  notedAt: Instant,
  /** How many of the three lines hold something. */
  lines: z.int(),
  /** The day for which she asked to see it; null where she asked for none. */
  askedFor: Day.nullable(),
});
export type WaitingDebrief = z.infer<typeof WaitingDebrief>;

/** A process that ended and of which no debrief tells. */
export const EndedProcess = z.object({
  opportunityId: Id,
  process: z.string(),
  endedOn: Day.nullable(),
  freshness: Freshness.nullable(),
  askedFor: Day.nullable(),
});
export type EndedProcess = z.infer<typeof EndedProcess>;

const Count = z.int().min(0);

/** What her processes have left her with, counted as on her page of patterns. */
export const KeptTotals = z.object({
  processes: Count,
  stories: Count,
  told: Count,
  questions: Count,
  prepared: Count,
  signals: Count,
  nonNegotiables: Count,
});
export type KeptTotals = z.infer<typeof KeptTotals>;

/** The member's day page. In quiet view there is no feed, no nudge and no figure. */
export const HomeView = z.object({
  quietUntil: Instant.nullable(),
  /** Her cohorts of whose agreement she has accepted no version yet, as after a move. */
  firstAgreements: z.array(Id),
  /** Hers, the next one first: that one whenever it is, and what follows within seven days; at most five. */
  comingSessions: z.array(
    SessionLine.extend({ cohortId: Id, cohortName: z.string(), coachNames: z.array(z.string()) }),
  ),
  /** Newest first, at most four: of the cohort that is asked for, else of all of hers. So is the count. */
  threads: z.array(ThreadLine.extend({ cohortId: Id })),
  unreadThreads: z.int(),
  openCommitments: z.array(CommitmentView),
  /** Interviews of the next seven days, hers alone, the nearest first; at most five. */
  comingRounds: z.array(
    z.object({
      id: Id,
      opportunityId: Id,
      stage: Stage,
      onDate: Day,
      /** "14:00", as she noted it; null where she did not. */
      atTime: z.string().nullable(),
      roleTitle: z.string(),
      organisationName: z.string(),
    }),
  ),
  /** When it suits her, the latest first; at most three. */
  unreflected: z.array(WaitingDebrief),
  endedProcesses: z.array(EndedProcess),
  /** She has no process, debrief or commitment yet, and kept nothing; not said in quiet view. */
  nothingYet: z.literal(true).optional(),
  /** Null in quiet view. */
  kept: KeptTotals.nullable(),
  /** Who is paired with her and takes part now. */
  buddies: z.array(
    PersonView.extend({
      cohortId: Id,
      /** What the buddy would read, asked for five minutes. */
      words: z.string(),
      /** When she asked so within the last seven days. */
      askedAt: Instant.nullable(),
      /** What the buddy said to that. */
      answer: BuddyAnswer.nullable(),
    }),
  ),
  /** What a buddy let her know, not yet seen. */
  buddyWords: z.array(z.object({ id: Id, from: PersonView, line: BuddyLine, words: z.string(), at: Instant })),
});
export type HomeView = z.infer<typeof HomeView>;

/** A coach's page: people by first name, never by need (product/04-journey 4.6). */
export const CoachOverview = z.object({
  people: z.array(
    z.object({
      enrolmentId: Id,
      person: PersonView,
      pausedUntil: z.iso.date().nullable(),
      nextRsvp: SessionLine.shape.rsvp,
      lastAttendance: SessionLine.shape.attendance,
      /** At most two, in words. */
      signals: z.array(
        z.object({
          kind: z.enum([
            'asked-for-contact',
            'away-twice',
            'shared-unanswered',
            'late-stage-no-shared',
            'return-from-pause',
            'carried-three-times',
          ]),
          words: z.string(),
          until: Instant.nullable(),
          /** The conversation it speaks of, where it speaks of one. */
          threadId: Id.nullable(),
        }),
      ),
    }),
  ),
  nextSession: SessionLine.nullable(),
  lastSession: SessionLine.nullable(),
  sessions: z.array(SessionLine),
  /** Shared debriefs that no coach has replied to, oldest first. */
  withoutCoachReply: z.array(ThreadLine),
});
export type CoachOverview = z.infer<typeof CoachOverview>;

export const readHome = endpoint({
  name: 'readHome',
  method: 'GET',
  path: '/home',
  access: 'account',
  summary: 'The member’s day: next session, what is unread, open commitments, unreflected endings.',
  query: z.strictObject({ cohortId: Id.optional() }),
  reply: HomeView,
});
export const seeBuddyWords = endpoint({
  name: 'seeBuddyWords',
  method: 'PUT',
  path: '/home/buddy-words/:wordsId/seen',
  access: 'account',
  summary: 'She knows.',
  params: z.object({ wordsId: Id }),
  reply: null,
});
export const answerBuddyWords = endpoint({
  name: 'answerBuddyWords',
  method: 'PUT',
  path: '/home/buddy-words/:wordsId/answer',
  access: 'account',
  summary: 'Says whether she has five minutes this week; the buddy who asked reads it.',
  params: z.object({ wordsId: Id }),
  body: z.strictObject({ answer: BuddyAnswer }),
  reply: null,
});
export const readCoachOverview = endpoint({
  name: 'readCoachOverview',
  method: 'GET',
  path: '/cohorts/:cohortId/overview',
  access: 'coach',
  summary: 'Around the table, sessions, and shared debriefs without a coach’s reply.',
  params: z.object({ cohortId: Id }),
  reply: CoachOverview,
});
const AtReachOut = z.object({ cohortId: Id, enrolmentId: Id, reachOutId: Id });
export const markReachedOut = endpoint({
  name: 'markReachedOut',
  method: 'PUT',
  path: '/cohorts/:cohortId/people/:enrolmentId/reach-outs/:reachOutId',
  access: 'coach',
  summary: 'A coach has reached out; the signals of that person go. Sent again it counts once.',
  params: AtReachOut,
  reply: null,
});
export const takeBackReachedOut = endpoint({
  name: 'takeBackReachedOut',
  method: 'DELETE',
  path: '/cohorts/:cohortId/people/:enrolmentId/reach-outs/:reachOutId',
  access: 'coach',
  summary: 'She has not, after all: what she said herself is taken back, and the signals are there again.',
  params: AtReachOut,
  reply: null,
});
