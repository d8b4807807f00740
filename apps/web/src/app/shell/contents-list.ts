import type { IconName } from '@web/ui/icon-names';

/** One page in the contents. */
export interface Entry {
  readonly label: string;
  readonly link: string;
  /** Also current on the pages below it. */
  readonly below?: boolean;
  /** For the phone's bar. */
  readonly icon?: IconName;
  /** Beginnings of the addresses that belong to this tab, too. */
  readonly covers?: readonly string[];
}

/** Entries under a heading; `note` says who sees them. */
export interface Group {
  readonly heading?: string;
  readonly note?: string;
  readonly entries: readonly Entry[];
}

/** The one filled button of a frame. */
export interface MainDeed {
  readonly label: string;
  readonly link: string;
  readonly icon: IconName;
}

/** What one frame offers: only pages that exist, only her own. */
export interface Contents {
  readonly deed: MainDeed | null;
  readonly groups: readonly Group[];
  readonly tabs: readonly Entry[];
}

/** The tab under which an address falls: the one with the longest beginning of it. */
export function tabAt(tabs: readonly Entry[], url: string): Entry | undefined {
  const path = url.replace(/[?#].*$/, '');
  const within = (begin: string) => path === begin || path.startsWith(`${begin}/`);
  const reach = ({ link, covers = [] }: Entry) =>
    Math.max(0, ...[link, ...covers].filter(within).map((begin) => begin.length));
  const [best] = tabs.toSorted((one, other) => reach(other) - reach(one));
  return best && reach(best) > 0 ? best : undefined;
}

/** On the phone there is no contents list with her name at its foot. */
const profile: Entry = { label: 'You', link: '/profile', icon: 'user' };

/** A coach may look at several cohorts, and be of the office, too. */
const more: Entry = { label: 'More', link: '/contents', icon: 'notebook', covers: ['/profile', '/admin'] };

const today: Entry = { label: 'Today', link: '/today', icon: 'calendar-blank' };

/** Hers alone. */
const notebook: readonly Entry[] = [
  { label: 'Opportunities', link: '/opportunities', below: true },
  { label: 'Debriefs', link: '/debriefs', below: true },
  { label: 'Brag file', link: '/brag-file', below: true },
  { label: 'Question bank', link: '/questions', below: true },
  { label: 'Patterns', link: '/patterns', below: true },
  { label: 'Direction', link: '/direction', below: true },
  { label: 'Commitments', link: '/commitments', below: true },
  { label: 'Search', link: '/search' },
];

const ownNotebook: Group = { heading: 'Notebook', note: 'only you', entries: notebook };

/** Her own notebook, for whoever has a place in no cohort. */
export function notebookContents(): Contents {
  return {
    deed: { label: 'New debrief', link: '/debriefs/new', icon: 'pencil-simple-line' },
    groups: [{ entries: [today] }, ownNotebook],
    tabs: [
      today,
      {
        label: 'Notebook',
        link: '/contents',
        icon: 'notebook',
        covers: [...notebook.map(({ link }) => link), '/profile'],
      },
      { label: 'Write', link: '/debriefs/new', icon: 'pencil-simple-line' },
    ],
  };
}

/** Whoever has never been a member and has no place now: her account is all that there is. */
export function noContents(): Contents {
  return { deed: null, groups: [], tabs: [profile] };
}

/** Who coaches, or is of the office, and was a member once has her own notebook still. */
export function withNotebook(others: Contents): Contents {
  const entries = [today, ...notebook];
  const rest = { ...more, covers: [...(more.covers ?? []), ...entries.map(({ link }) => link)] };
  return {
    ...others,
    groups: [...others.groups, { ...ownNotebook, entries }],
    tabs: others.tabs.map((tab) => (tab === more || tab === profile ? rest : tab)),
  };
}

/** A member's own notebook, and what she shares with her cohort. */
export function memberContents(cohortId: string, cohortName: string): Contents {
  const cohort = `/cohorts/${cohortId}`;
  const conversations: Entry = { label: 'Conversations', link: `${cohort}/conversations`, below: true, icon: 'chats' };
  const sessions: Entry = { label: 'Sessions', link: `${cohort}/sessions`, below: true, icon: 'users-three' };
  const people = peopleOf(cohort);
  const own = notebookContents();
  return {
    ...own,
    groups: [...own.groups, { heading: cohortName, note: 'shared', entries: [conversations, sessions, people] }],
    tabs: [...own.tabs, { ...conversations, label: cohortName, covers: [people.link] }, sessions],
  };
}

/** A coach's look at one cohort. */
export function coachContents(cohortId: string, cohortName: string): Contents {
  const cohort = `/cohorts/${cohortId}`;
  const table: Entry = { label: 'Around the table', link: `${cohort}/table`, below: true, icon: 'calendar-blank' };
  const conversations: Entry = { label: 'Conversations', link: `${cohort}/conversations`, below: true, icon: 'chats' };
  const sessions: Entry = { label: 'Sessions', link: `${cohort}/sessions`, below: true, icon: 'users-three' };
  return {
    deed: { label: 'Plan a session', link: `${cohort}/sessions/new`, icon: 'plus' },
    groups: [
      { entries: [table] },
      { heading: cohortName, note: 'shared', entries: [conversations, sessions, peopleOf(cohort)] },
    ],
    tabs: [
      { ...table, label: 'Table' },
      { ...conversations, label: cohortName },
      sessions,
      { ...peopleOf(cohort), label: 'People' },
      more,
    ],
  };
}

/** The programme office, with its cohorts by id and name. */
export function adminContents(cohorts: readonly { readonly id: string; readonly name: string }[] = []): Contents {
  const overview: Entry = { label: 'Overview', link: '/admin', icon: 'clipboard-text' };
  const people: Entry = { label: 'People', link: '/admin/people', below: true, icon: 'users' };
  const record: Entry = { label: 'Record of access', link: '/admin/record', below: true, icon: 'clock' };
  const programme: Entry = { label: 'Programme', link: '/admin/programme', below: true, icon: 'notebook' };
  return {
    deed: { label: 'New cohort', link: '/admin/cohorts/new', icon: 'plus' },
    groups: [
      { entries: [overview] },
      ...(cohorts.length > 0
        ? [{ heading: 'Cohorts', note: String(cohorts.length), entries: cohorts.map(entryOf) }]
        : []),
      { heading: 'Programme', entries: [people, programme, record] },
    ],
    tabs: [overview, people, { ...record, label: 'Record' }, programme, profile],
  };
}

function entryOf({ id, name }: { readonly id: string; readonly name: string }): Entry {
  return { label: name, link: `/admin/cohorts/${id}`, below: true };
}

function peopleOf(cohort: string): Entry {
  return { label: 'People and agreement', link: `${cohort}/people`, below: true, icon: 'users' };
}
