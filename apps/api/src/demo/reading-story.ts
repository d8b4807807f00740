import { inviteToCohort, listThreads, markThreadRead } from '@accelerator/contracts';
import { enrolments, idOf, invitations, type WorldClock } from '@accelerator/fixtures';
import { deed, juniper, type DemoDeed } from './story-teller';

/** What people had read by the day before, and the invitation that is still open. */
export function readingStory(clock: WorldClock): readonly DemoDeed[] {
  return [...read(clock), ...invited(clock)];
}

function read(clock: WorldClock): readonly DemoDeed[] {
  const readers = enrolments.filter(({ cohort, status }) => cohort === 'juniper' && status !== 'paused');
  const at = clock.hoursAgo(30);
  return readers.map(({ person }) => ({
    at,
    by: person,
    work: async (call) => {
      const { items } = listThreads.reply.parse(await call(listThreads, { params: { cohortId: juniper }, query: {} }));
      for (const { id } of items)
        await call(markThreadRead, { params: { cohortId: juniper, threadId: id }, body: { upTo: at.toISOString() } });
    },
  }));
}

function invited(clock: WorldClock): readonly DemoDeed[] {
  return invitations.map(({ key, cohort, name, email, role, sentDaysAgo }) =>
    deed(clock.daysAgo(sentDaysAgo), 'petra', [
      inviteToCohort,
      { params: { cohortId: idOf('cohort', cohort) }, body: { id: idOf('invitation', key), name, email, role } },
    ]),
  );
}
