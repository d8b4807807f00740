import { stages, statedReasons, type OpportunityView, type RoundView } from '@accelerator/contracts';

interface Written {
  readonly heading: string;
  readonly write: (view: OpportunityView) => string;
}

/**
 * What happened in a process: columns that go out with it, and that no list brings in. Each round has a cell of its
 * own, because a spreadsheet cuts a cell after 32,767 characters.
 */
export function further(rounds: number): readonly Written[] {
  return [
    { heading: 'What they said', write: ({ reasons }) => reasons.map(saidIn).join('\n') },
    { heading: 'Put away on', write: ({ archivedAt }) => archivedAt?.slice(0, 10) ?? '' },
    ...Array.from({ length: rounds }, (_, at) => ({
      heading: `Round ${at + 1}`,
      write: (view: OpportunityView) => roundIn(view.rounds[at]),
    })),
  ];
}

export function labelOf(labels: Readonly<Record<string, string>>, key: string | null): string {
  return key === null ? '' : (labels[key] ?? key);
}

/** "2026-11-25: A specific skill: “…”" */
function saidIn({ key, text, at }: OpportunityView['reasons'][number]): string {
  return [at.slice(0, 10), labelOf(statedReasons, key), text].filter(Boolean).join(': ');
}

/** Line by line, only what is noted. */
function roundIn(round: RoundView | undefined): string {
  if (!round) return '';
  const { stage, onDate, atTime, people, promised, backOn, prep, effortHours } = round;
  const who = people.map(({ role, name }) => (name ? `${role} (${name})` : role)).join('; ');
  const hours = effortHours === null ? '' : String(effortHours);
  const named = [
    ['With', who],
    ['Promised', promised],
    ['Back on', backOn ?? ''],
    ['Preparation', prep],
    ['Hours', hours],
  ] as const;
  const lines = named.filter(([, words]) => words !== '').map(([label, words]) => `${label}: ${words}`);
  return [[onDate, atTime, labelOf(stages, stage)].filter(Boolean).join(' '), ...lines].join('\n');
}
