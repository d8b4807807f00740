import * as accounts from './accounts';
import * as care from './care';
import * as cohorts from './cohorts';
import * as commitments from './commitments';
import * as debriefs from './debriefs';
import type { EndpointSpec } from './endpoint';
import * as homes from './homes';
import * as replies from './replies';
import * as sessions from './sessions';
import * as sharedVersions from './shared-versions';
import * as threads from './threads';

/** Every endpoint of the product by its name. The sweep, OpenAPI and both sides are derived from it. */
export const contract: Readonly<Record<string, EndpointSpec>> = Object.fromEntries(
  [accounts, cohorts, debriefs, sharedVersions, care, threads, replies, sessions, commitments, homes]
    .flatMap((noun): unknown[] => Object.values<unknown>(noun))
    .filter(isEndpoint)
    .map((spec) => [spec.name, spec]),
);

function isEndpoint(thing: unknown): thing is EndpointSpec {
  return typeof thing === 'object' && thing !== null && 'access' in thing && 'path' in thing && 'method' in thing;
}
