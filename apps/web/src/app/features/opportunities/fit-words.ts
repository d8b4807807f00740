import { type ConditionTestView, type FitView, outcomeKinds, testResults } from '@accelerator/contracts';
import type { OtherText } from '@web/ui/both-versions';

export function headingOf({ roleTitle, organisationName }: FitView): string {
  return [roleTitle, organisationName].filter(Boolean).join(', ');
}

export function endedOf({ outcome }: FitView): string {
  return outcome === null ? '' : outcomeKinds[outcome];
}

export function leadOf(vetoes: number): string {
  if (vetoes === 0) return 'What you will not do without, held against this one.';
  return vetoes === 1 ? 'One of your musts is broken here.' : `${vetoes} of your musts are broken here.`;
}

/** What another window noted; her own reason stands in its field. */
export function otherTexts(stands: ConditionTestView | null): readonly OtherText[] | null {
  if (!stands) return null;
  const { result, waivedBecause } = stands;
  const because = { label: 'Why you let it stand all the same', text: waivedBecause ?? '' };
  const looks = { label: 'How it looks here', text: testResults[result], mine: testResults.broken };
  return result === 'broken' ? [because] : [looks, because];
}
