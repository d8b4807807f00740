import type { HomeView, KeptTotals } from '@accelerator/contracts';
import { openCommitmentsSql, type CommitmentRow } from '@api/features/commitments/public';
import { freshWindowSql, ownBuddiesSql, type Reckoning, unseenWordsSql } from '@api/features/debriefs/public';
import { comingRoundsSql, endedProcessesSql, type EndedRow } from '@api/features/opportunities/public';
import { keptTotalsSql } from '@api/features/patterns/public';
import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';

/** An open commitment; its moments as ISO text. */
export type OpenCommitment = Omit<CommitmentRow, 'created_at' | 'looked_back_at'> & {
  readonly created_at: string;
  readonly looked_back_at: string | null;
};

/** Who is around on her day page, what she meant to do and what is kept, in one row. */
export interface DayRow extends Reckoning {
  readonly quiet_until: Date | null;
  readonly name: string;
  readonly ended: readonly EndedRow[];
  readonly buddies: readonly Omit<HomeView['buddies'][number], 'words'>[];
  readonly commitments: readonly OpenCommitment[];
  readonly rounds: HomeView['comingRounds'];
  readonly words: HomeView['buddyWords'];
  readonly kept: KeptTotals;
  readonly begun: boolean;
  readonly first_agreements: HomeView['firstAgreements'];
}

/** Her quiet view, her open commitments, her buddies and what they told her; one statement. */
export async function findDay(manager: Asker, now: Date): Promise<DayRow | undefined> {
  const [row]: DayRow[] = await manager.query(daySql, [now]);
  return row;
}

/** Whether she looks at a process or meant to do something, ever; what else she has, `kept` counts. */
const begunSql = ['opportunities', 'commitments']
  .map((name) => `EXISTS (SELECT FROM ${name} w WHERE w.owner_id = (SELECT app.me()))`)
  .join(' OR ');

/** Her cohorts of whose agreement she has accepted no version yet. */
const firstAgreementsSql = `SELECT coalesce(json_agg(e.cohort_id), '[]') FROM enrolments e
  WHERE e.person_id = (SELECT app.me()) AND ${livePlace('e')} AND NOT EXISTS (SELECT FROM agreement_acceptances x
    JOIN cohort_agreements g ON g.id = x.agreement_id WHERE x.person_id = e.person_id AND g.cohort_id = e.cohort_id)`;

const daySql = `SELECT
    CASE WHEN a.quiet_until > $1 THEN a.quiet_until END AS quiet_until,
    coalesce((SELECT json_agg(o) FROM (${openCommitmentsSql}) AS o), '[]') AS commitments, (${comingRoundsSql}) AS rounds,
    p.name, a.time_zone, ${freshWindowSql} AS fresh_window_hours, (${endedProcessesSql('$1')}) AS ended, (${ownBuddiesSql('$1')}) AS buddies,
    (${unseenWordsSql}) AS words, (${keptTotalsSql}) AS kept, (${begunSql}) AS begun,
    (${firstAgreementsSql}) AS first_agreements
  FROM accounts a JOIN people p ON p.id = a.person_id WHERE a.person_id = (SELECT app.me())`;
