import type { EndpointSpec, RequestOf } from '@accelerator/contracts';
import { idOf, type PersonKey } from '@accelerator/fixtures';

/** One deed of the story: somebody calls an endpoint at a moment. */
export interface DemoDeed {
  readonly at: Date;
  readonly by: PersonKey;
  readonly work: (call: DemoCall) => Promise<unknown>;
}

/** Calls an endpoint of the contract as the deed's person; fails loudly where the API refuses. The reply is parsed by who needs it. */
export type DemoCall = <Spec extends EndpointSpec>(spec: Spec, request: DemoRequest<Spec>) => Promise<unknown>;

/** What the endpoint takes; parts that it does not have are left out. */
export type DemoRequest<Spec extends EndpointSpec> = {
  [Part in keyof RequestOf<Spec> as RequestOf<Spec>[Part] extends undefined ? never : Part]: RequestOf<Spec>[Part];
};

/** A deed that is one call. */
export function deed<Spec extends EndpointSpec>(
  at: Date,
  by: PersonKey,
  [spec, request]: readonly [Spec, DemoRequest<Spec>],
): DemoDeed {
  return { at, by, work: (call) => call(spec, request) };
}

/** The cohort in which the story plays. */
export const juniper = idOf('cohort', 'juniper');
