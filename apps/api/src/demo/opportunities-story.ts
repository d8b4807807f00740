import {
  addRound,
  addStatedReason,
  changeOpportunity,
  keysOf,
  statedReasons,
  writeOpportunity,
} from '@accelerator/contracts';
import {
  cohortZone,
  dayIn,
  debriefOf,
  idOf,
  newsAt,
  opportunities,
  organisationOf,
  type OpportunityFixture,
  type WorldClock,
} from '@accelerator/fixtures';
import { deed, type DemoDeed } from './story-teller';

/** Adaeze's eleven processes, each noted when it began; six of them end when their debrief's news came. */
export function opportunitiesStory(clock: WorldClock): readonly DemoDeed[] {
  return opportunities.flatMap((one) => [...begun(clock, one), ...ended(clock, one)]);
}

interface Round {
  readonly stage: OpportunityFixture['stage'];
  readonly on: Date;
  readonly atTime: string | null;
  readonly prep: string;
}

function begun(clock: WorldClock, one: OpportunityFixture): readonly DemoDeed[] {
  const params = { opportunityId: idOf('opportunity', one.key) };
  const { privateName, publicAlias } = organisationOf(one.organisation);
  const rounds = roundsOf(clock, one);
  const first = Math.min(...rounds.map(({ on }) => on.getTime()));
  const body = { id: params.opportunityId, roleTitle: one.role, organisationName: privateName, publicAlias };
  return [
    deed(new Date(first), one.member, [writeOpportunity, { body }]),
    ...rounds.map(({ on, ...round }, place) =>
      deed(notedAt(clock, on), one.member, [
        addRound,
        {
          params,
          body: { id: idOf('other', `round-${one.key}-${place}`), onDate: dayIn(cohortZone, on), ...round },
        },
      ]),
    ),
  ];
}

/** Where the world names no rounds there is how it began and, a while later, the stage that it came to. */
function roundsOf(clock: WorldClock, one: OpportunityFixture): readonly Round[] {
  if (one.rounds.length > 0)
    return one.rounds.map(({ stage, daysFromS7, at, note }) => ({
      stage,
      on: clock.onDayFromS7(daysFromS7, 12, 0),
      atTime: at,
      prep: note ?? '',
    }));
  const news = one.debrief === null ? 0 : debriefOf(one.debrief).newsDaysAgo;
  const begin: Round = { stage: 'application', on: clock.daysAgo(news + 33), atTime: null, prep: '' };
  return one.stage === 'application' ? [begin] : [begin, { ...begin, stage: one.stage, on: clock.daysAgo(news + 8) }];
}

/** On its day; what is still to come was noted the day before. */
function notedAt(clock: WorldClock, on: Date): Date {
  return new Date(Math.min(on.getTime(), clock.hoursAgo(30).getTime()));
}

function ended(clock: WorldClock, one: OpportunityFixture): readonly DemoDeed[] {
  if (one.debrief === null) return [];
  const debrief = debriefOf(one.debrief);
  const at = new Date(newsAt(clock, debrief).getTime() + 600_000);
  const params = { opportunityId: idOf('opportunity', one.key) };
  const { statedReason, door } = debrief.answers;
  const end = { base: 1, outcome: debrief.outcome, endedOn: dayIn(cohortZone, at), ...(door && { door }) };
  const close = deed(at, one.member, [changeOpportunity, { params, body: end }]);
  const key = keysOf(statedReasons).find((known) => known === statedReason?.key);
  if (!key) return [close];
  const body = { id: idOf('other', `reason-${one.key}`), key, text: statedReason?.text ?? '' };
  return [close, deed(at, one.member, [addStatedReason, { params, body }])];
}
