import { commitmentLimits, type CommitmentView } from '@accelerator/contracts';
import type { LookedAt, Standing } from './looking-back';

export interface CommitmentRow {
  readonly id: string;
  readonly revision: number;
  readonly cue_kind: CommitmentView['cueKind'];
  readonly cue: string;
  readonly act: string;
  readonly look_back_on: string | null;
  readonly show_to: CommitmentView['showTo'];
  readonly cohort_id: string | null;
  readonly session_id: string | null;
  readonly debrief_id: string | null;
  readonly state: Standing['state'];
  readonly changed_to: string | null;
  readonly carried_times: number;
  readonly before_look_back: Standing | null;
  readonly created_at: Date;
  readonly looked_back_at: Date | null;
  readonly mine: boolean;
  readonly owner: CommitmentView['owner'];
}

/** Whether the act or the cue gives is asked of its owner alone. */
export function commitmentOf(row: CommitmentRow): CommitmentView {
  const carriedOften = row.carried_times >= commitmentLimits.askAfterCarried;
  return {
    id: row.id,
    revision: row.revision,
    cueKind: row.cue_kind,
    cue: row.cue,
    act: row.act,
    lookBackOn: row.look_back_on,
    showTo: row.show_to,
    cohortId: row.cohort_id,
    sessionId: row.session_id,
    debriefId: row.debrief_id,
    state: row.state,
    changedTo: row.changed_to,
    carriedTimes: row.carried_times,
    createdAt: row.created_at.toISOString(),
    lookedBackAt: row.looked_back_at?.toISOString() ?? null,
    mine: row.mine,
    owner: row.owner,
    askWhatGives: row.mine && row.state === 'open' && carriedOften,
  };
}

/** What the rules of looking back need. */
export function lookedAt(row: CommitmentRow): LookedAt {
  return {
    state: row.state,
    changedTo: row.changed_to,
    carriedTimes: row.carried_times,
    lookedBackAt: row.looked_back_at?.toISOString() ?? null,
    before: row.before_look_back,
  };
}
