import * as accountChanges from './account-changes';
import * as accounts from './accounts';
import * as care from './care';
import * as cohorts from './cohorts';
import * as commitments from './commitments';
import * as debriefs from './debriefs';
import * as deletedKept from './deleted-kept';
import type { EndpointSpec } from './endpoint';
import * as homes from './homes';
import * as invitations from './invitations';
import * as givenQuestions from './given-questions';
import * as briefs from './briefs';
import * as keepLists from './keep-lists';
import * as leftBehind from './left-behind';
import * as live from './live';
import * as meetings from './meetings';
import * as office from './office';
import * as opportunities from './opportunities';
import * as opportunityTransfers from './opportunity-transfers';
import * as patterns from './patterns';
import * as places from './places';
import * as programmeChanges from './programme-changes';
import * as programmes from './programmes';
import * as replies from './replies';
import * as searches from './searches';
import * as stories from './stories';
import * as questions from './questions';
import * as cultureSignals from './culture-signals';
import * as nonNegotiables from './non-negotiables';
import * as clues from './clues';
import * as energyMarks from './energy-marks';
import * as skillsKept from './skills-kept';
import * as sessions from './sessions';
import * as sharedVersions from './shared-versions';
import * as signIns from './sign-ins';
import * as carryOvers from './carry-overs';
import * as concernReports from './concern-reports';
import * as threads from './threads';

/** Every endpoint of the product by its name. The sweep, OpenAPI and both sides are derived from it. */
export const contract: Readonly<Record<string, EndpointSpec>> = Object.fromEntries(
  [
    accounts,
    accountChanges,
    signIns,
    programmes,
    programmeChanges,
    live,
    invitations,
    cohorts,
    places,
    office,
    debriefs,
    sharedVersions,
    care,
    threads,
    carryOvers,
    concernReports,
    replies,
    leftBehind,
    sessions,
    meetings,
    commitments,
    homes,
    stories,
    questions,
    cultureSignals,
    nonNegotiables,
    clues,
    energyMarks,
    skillsKept,
    deletedKept,
    opportunities,
    opportunityTransfers,
    givenQuestions,
    briefs,
    keepLists,
    patterns,
    searches,
  ]
    .flatMap((noun): unknown[] => Object.values<unknown>(noun))
    .filter(isEndpoint)
    .map((spec) => [spec.name, spec]),
);

function isEndpoint(thing: unknown): thing is EndpointSpec {
  return typeof thing === 'object' && thing !== null && 'access' in thing && 'path' in thing && 'method' in thing;
}
