import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { longText } from './text';

const planLine = longText(300);
const planLines = { first: planLine, tell: planLine, notDo: planLine, comeBack: planLine, more: planLine } as const;

/** Her plan for the day of the next no. `revision` is the base of the next change. */
export const SetbackPlan = z.object({ ...planLines, writtenOn: Day, revision: z.int().min(1) });
export type SetbackPlan = z.infer<typeof SetbackPlan>;
/** `base` is the revision that she saw, 0 where she saw none; a stale one is 409 with the plan as it is. */
export const SetbackPlanDraft = z.strictObject({ base: z.int().min(0), ...planLines });

/** What the opening needs: her plan, and whom she can tell with one tap. */
export const OpeningView = z.object({
  setbackPlan: SetbackPlan.nullable(),
  buddies: z.array(z.object({ cohortId: Id, personId: Id, firstName: z.string(), words: z.string() })),
  coaches: z.array(
    z.object({ cohortId: Id, cohortName: z.string(), coachNames: z.array(z.string()), askedAt: Instant.nullable() }),
  ),
  /** Endings noted earlier, to go on with. */
  processes: z.array(z.object({ debriefId: Id, process: z.string() })),
});
export type OpeningView = z.infer<typeof OpeningView>;

export const readOpening = endpoint({
  name: 'readOpening',
  method: 'GET',
  path: '/debriefs/opening',
  access: 'account',
  summary: 'Her setback plan and the help that is one tap away.',
  reply: OpeningView,
});

export const saveSetbackPlan = endpoint({
  name: 'saveSetbackPlan',
  method: 'PUT',
  path: '/me/setback-plan',
  access: 'account',
  summary: 'Writes her plan for the day of the next no.',
  body: SetbackPlanDraft,
  reply: SetbackPlan,
});

/** What a buddy is told with one tap: that she had a no, or that she would like five minutes of this week. */
export const BuddyLine = z.enum(['no-today', 'five-minutes']);
export type BuddyLine = z.infer<typeof BuddyLine>;

/** What she who was asked for five minutes says to it; to say nothing is possible, too. */
export const BuddyAnswer = z.enum(['this-week', 'not-this-week']);
export type BuddyAnswer = z.infer<typeof BuddyAnswer>;
export const buddyAnswers = {
  'this-week': 'Yes, this week',
  'not-this-week': 'Not this week',
} as const satisfies Record<BuddyAnswer, string>;

export const tellBuddy = endpoint({
  name: 'tellBuddy',
  method: 'POST',
  path: '/cohorts/:cohortId/buddy-words',
  access: 'member',
  summary: 'Lets a buddy know, in exactly the words that were shown.',
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ id: Id, personId: Id, line: BuddyLine.default('no-today') }),
  reply: z.object({ words: z.string(), at: Instant }),
  status: 201,
});
export const askForContact = endpoint({
  name: 'askForContact',
  method: 'POST',
  path: '/cohorts/:cohortId/contact-requests',
  access: 'member',
  summary: 'Asks her coaches to call; they see that she asked, nothing else.',
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ id: Id }),
  reply: z.object({ at: Instant }),
  status: 201,
});
