import { doors, keysOf, type Door, type PatternsView, type ProcessLine } from '@accelerator/contracts';
import type { OpportunityFact, ProcessFact } from './facts';
import { many, processesOf } from './small-numbers';
import { wholesOf, type Whole } from './wholes';

/** Hours of tasks, process by process, where she noted them. */
export function effortOf(
  processes: readonly ProcessFact[],
  opportunities: readonly OpportunityFact[],
): PatternsView['effort'] {
  const rows = wholesOf(processes, opportunities).flatMap((whole) => {
    const hours = hoursOf(whole);
    return hours === null ? [] : [{ ...lineOf(whole), hours }];
  });
  const hours = Math.round(rows.reduce((sum, row) => sum + row.hours, 0));
  const sentence = rows.length === 0 ? null : `About ${many(hours, 'hour')} of tasks in ${processesOf(rows.length)}.`;
  return { hours, processes: rows.length, sentence, rows };
}

/** Which doors she left open: for each process the answer that she gave last, on either page. */
export function doorsOf(
  processes: readonly ProcessFact[],
  opportunities: readonly OpportunityFact[],
): PatternsView['doors'] {
  const left = wholesOf(processes, opportunities).flatMap((whole) => {
    const door = lastDoorOf(whole);
    return door === null ? [] : [{ ...lineOf(whole), door }];
  });
  const rows = keysOf(doors).flatMap((key) => left.filter(({ door }) => door === key));
  const counts = keysOf(doors).flatMap((key) => {
    const count = rows.filter(({ door }) => door === key).length;
    return count === 0 ? [] : [`${count} ${doors[key].toLowerCase().replace(',', '')}`];
  });
  return { sentence: counts.length === 0 ? null : `${counts.join(', ')}.`, rows };
}

function lineOf({ debriefs, opportunity }: Whole): ProcessLine {
  const latest = debriefs.at(-1);
  return {
    debriefId: latest?.id ?? null,
    opportunityId: opportunity?.id ?? null,
    process: latest?.process ?? opportunity?.name ?? '',
  };
}

/**
 * Her debriefs and the rounds of the process are two accounts of the same hours: the larger one counts, so that no
 * hour counts twice. A note is no account.
 */
function hoursOf({ debriefs, opportunity }: Whole): number | null {
  const noted = reflectedIn(debriefs).flatMap(({ effortHours }) => effortHours ?? []);
  const accounts = [
    ...(noted.length > 0 ? [noted.reduce((sum, one) => sum + one, 0)] : []),
    ...(opportunity === undefined || opportunity.hours === null ? [] : [opportunity.hours]),
  ];
  return accounts.length === 0 ? null : Math.max(...accounts);
}

function lastDoorOf({ debriefs, opportunity }: Whole): Door | null {
  const answers = [...reflectedIn(debriefs), ...(opportunity ? [opportunity] : [])].filter(({ door }) => door !== null);
  const [last] = answers.sort((one, other) => (other.doorAt ?? 0) - (one.doorAt ?? 0));
  return last?.door ?? null;
}

function reflectedIn(debriefs: readonly ProcessFact[]): readonly ProcessFact[] {
  return debriefs.filter(({ mode }) => mode !== 'log');
}
