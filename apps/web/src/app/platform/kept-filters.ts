import { computed, inject, type Signal } from '@angular/core';
import { Narrowing } from './narrowing';

/** A field of the filter row, as `ui/filter-row` draws it. */
interface Field {
  readonly key: string;
  readonly label: string;
  readonly kind: 'words' | 'choice' | 'day';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly any?: string;
  readonly folded?: boolean;
  readonly error?: string;
}
export type { Field as KeptFilter };

/** The same for all that is kept: words, the kind's own choices, the process and the days. */
export function keptFilters(own: () => readonly Field[]): Signal<readonly Field[]> {
  const narrowing = inject(Narrowing);
  return computed(() => [
    { key: 'words', label: 'Words', kind: 'words' },
    ...own(),
    {
      key: 'process',
      label: 'Process',
      kind: 'choice',
      any: 'All of them',
      choices: narrowing.processes(),
      folded: true,
    },
    ...fromDebrief(narrowing.values()['debrief']),
    { key: 'from', label: 'From', kind: 'day', folded: true },
    {
      key: 'to',
      label: 'To',
      kind: 'day',
      folded: true,
      error: narrowing.backwards() ? 'The last day lies before the first one.' : '',
    },
  ]);
}

/** Only where a link has led here from a debrief. */
function fromDebrief(debriefId: string | undefined): readonly Field[] {
  if (!debriefId) return [];
  const choices = [{ value: debriefId, label: 'The one you came from' }];
  return [{ key: 'debrief', label: 'Debrief', kind: 'choice', any: 'All of them', choices, folded: true }];
}
