import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { longText } from './text';

/** Her plan for the day of the next no. */
const planLine = longText(300);
export const SetbackPlan = z.object({
  first: planLine,
  tell: planLine,
  notDo: planLine,
  comeBack: planLine,
  more: planLine,
  writtenOn: Day.nullable(),
});
export type SetbackPlan = z.infer<typeof SetbackPlan>;
export const SetbackPlanDraft = z.strictObject({
  first: planLine,
  tell: planLine,
  notDo: planLine,
  comeBack: planLine,
  more: planLine,
});

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

export const readSetbackPlan = endpoint({
  name: 'readSetbackPlan',
  method: 'GET',
  path: '/me/setback-plan',
  access: 'account',
  summary: 'Her plan for the day of the next no.',
  reply: SetbackPlan,
});
export const saveSetbackPlan = endpoint({
  name: 'saveSetbackPlan',
  method: 'PUT',
  path: '/me/setback-plan',
  access: 'account',
  summary: 'Writes her plan.',
  body: SetbackPlanDraft,
  reply: SetbackPlan,
});

export const tellBuddy = endpoint({
  name: 'tellBuddy',
  method: 'POST',
  path: '/cohorts/:cohortId/buddy-words',
  access: 'member',
  summary: 'Lets a buddy know, in exactly the words that were shown.',
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ id: Id, personId: Id }),
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
