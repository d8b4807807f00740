/** A conversation in the cohort through which the caller came. */
export interface ThreadPath {
  readonly cohortId: string;
  readonly threadId: string;
}
