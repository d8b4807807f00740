import type { Page } from '@playwright/test';
import { listDebriefs, listOpportunities, listSessions, listStories, listThreads } from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { read } from './calls';

/** One page of the app, to look at: a name for its file, where it is, and what is there once it is drawn. */
export interface Sight {
  readonly name: string;
  readonly address: string;
  /** The page's heading; any, where it is a date or a title of the demo world. */
  readonly heading: string | RegExp;
}

const anything = /\S/;
const juniper = idOf('cohort', 'juniper');
const cohort = `/cohorts/${juniper}`;

/** Before the door. */
export const doorSights: readonly Sight[] = [
  { name: 'sign-in', address: '/sign-in', heading: 'Sign in' },
  { name: 'sign-in-link', address: '/sign-in/link#token=unknown', heading: 'Sign in' },
  {
    name: 'invitation-lapsed',
    address: `/invitation#token=${'a'.repeat(43)}`,
    heading: 'Your place',
  },
  { name: 'password-reset', address: '/password-reset', heading: 'A new password' },
  { name: 'password-new', address: '/password-reset#token=unknown', heading: 'A new password' },
  { name: 'email-change', address: '/email-change#token=unknown', heading: 'Your new address' },
];

/** The pages of a member. */
export async function memberSights(page: Page): Promise<Sight[]> {
  const { items: debriefs } = await read(page, listDebriefs, undefined);
  const open = debriefs.find(({ state }) => state === 'open') ?? debriefs[0];
  const rested = debriefs.find(({ state }) => state === 'rested');
  return [
    { name: 'today', address: '/today', heading: anything },
    { name: 'debriefs', address: '/debriefs', heading: anything },
    { name: 'debrief-new', address: '/debriefs/new', heading: anything },
    ...(open ? [{ name: 'debrief', address: `/debriefs/${open.id}`, heading: anything }] : []),
    ...(rested ? [{ name: 'debrief-rested', address: `/debriefs/${rested.id}`, heading: anything }] : []),
    ...(open ? [{ name: 'debrief-share', address: `/debriefs/${open.id}/share`, heading: anything }] : []),
    ...(open ? [{ name: 'debrief-earlier', address: `/debriefs/${open.id}/earlier`, heading: 'Earlier texts' }] : []),
    { name: 'debriefs-deleted', address: '/debriefs/deleted', heading: 'Deleted' },
    ...(await keptSights(page)),
    { name: 'commitments', address: '/commitments', heading: anything },
    { name: 'profile', address: '/profile', heading: anything },
    { name: 'left-behind', address: '/profile/left-behind', heading: 'Left behind' },
    ...(await cohortSights(page)),
    { name: 'not-found', address: '/nowhere', heading: 'Not here' },
  ];
}

/** What she keeps for herself, and where it leads. */
async function keptSights(page: Page): Promise<Sight[]> {
  const [opportunity] = (await read(page, listOpportunities, undefined)).items;
  const [story] = (await read(page, listStories, undefined)).items;
  const one = `/opportunities/${opportunity?.id ?? ''}`;
  return [
    { name: 'opportunities', address: '/opportunities', heading: 'Opportunities' },
    { name: 'opportunities-import', address: '/opportunities/import', heading: 'Bring in a list' },
    { name: 'opportunity', address: one, heading: anything },
    { name: 'opportunity-brief', address: `${one}/brief`, heading: anything },
    { name: 'opportunity-fit', address: `${one}/fit`, heading: anything },
    { name: 'brag-file', address: '/brag-file', heading: 'Brag file' },
    { name: 'story', address: `/brag-file/${story?.id ?? ''}`, heading: anything },
    { name: 'brag-file-export', address: '/brag-file/export', heading: 'Print and export' },
    { name: 'questions', address: '/questions', heading: 'Question bank' },
    { name: 'direction', address: '/direction', heading: 'Direction' },
    { name: 'direction-deleted', address: '/direction/deleted', heading: 'Deleted' },
    { name: 'patterns', address: '/patterns', heading: 'Patterns' },
    { name: 'search', address: '/search', heading: 'Search' },
  ];
}

/** The pages of a coach. */
export async function coachSights(page: Page): Promise<Sight[]> {
  return [
    { name: 'table', address: `${cohort}/table`, heading: 'Around the table' },
    { name: 'session-new', address: `${cohort}/sessions/new`, heading: anything },
    { name: 'profile', address: '/profile', heading: anything },
    { name: 'left-behind', address: '/profile/left-behind', heading: 'Left behind' },
    ...(await cohortSights(page)),
  ];
}

/** The pages of the programme office. */
export const officeSights: readonly Sight[] = [
  { name: 'cohorts', address: '/admin', heading: 'Cohorts' },
  { name: 'cohort-new', address: '/admin/cohorts/new', heading: 'New cohort' },
  { name: 'cohort', address: `/admin/cohorts/${juniper}`, heading: 'Juniper' },
  { name: 'cohort-invited', address: `/admin/cohorts/${idOf('cohort', 'rowan')}`, heading: 'Rowan' },
  { name: 'cohort-edit', address: `/admin/cohorts/${juniper}/edit`, heading: anything },
  { name: 'people', address: '/admin/people', heading: 'People' },
  { name: 'programme', address: '/admin/programme', heading: 'Programme' },
  { name: 'record', address: '/admin/record', heading: anything },
];

async function cohortSights(page: Page): Promise<Sight[]> {
  const { items: threads } = await read(page, listThreads, { cohortId: juniper });
  const { items: sessions } = await read(page, listSessions, { cohortId: juniper });
  const first = (kind: string) => threads.find((thread) => thread.kind === kind);
  const [next, past] = [
    sessions.find(({ state }) => state === 'planned' || state === 'open'),
    sessions.find(({ hasRecap }) => hasRecap),
  ];
  return [
    { name: 'conversations', address: `${cohort}/conversations`, heading: anything },
    { name: 'conversation-new', address: `${cohort}/conversations/new`, heading: anything },
    ...['debrief', 'question', 'resource'].flatMap((kind) => {
      const thread = first(kind);
      return thread
        ? [{ name: `thread-${kind}`, address: `${cohort}/conversations/${thread.id}`, heading: anything }]
        : [];
    }),
    { name: 'sessions', address: `${cohort}/sessions`, heading: anything },
    ...(next ? [{ name: 'session-next', address: `${cohort}/sessions/${next.id}`, heading: anything }] : []),
    ...(past ? [{ name: 'session-past', address: `${cohort}/sessions/${past.id}`, heading: anything }] : []),
    { name: 'people', address: `${cohort}/people`, heading: anything },
  ];
}
