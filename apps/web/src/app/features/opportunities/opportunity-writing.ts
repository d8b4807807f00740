import type { OpportunityView } from '@accelerator/contracts';
import { fieldsOf, type OpportunityFields } from './opportunity-fields';

/**
 * A process under writing, with what it was when she began: kept on the device together, so that words of an earlier
 * visit are held against what she saw then and never overwrite unseen what came since.
 */
export interface OpportunityWriting extends OpportunityFields {
  readonly was: string;
}

export const freshWriting: OpportunityWriting = {
  roleTitle: '',
  organisationName: '',
  publicAlias: '',
  sector: '',
  size: '',
  source: '',
  searchConsultant: '',
  searchFirm: '',
  payNotes: '',
  links: '',
  notes: '',
  nextStep: '',
  nextStepOn: '',
  outcome: '',
  endedOn: '',
  door: '',
  was: '',
};

export function writingOf(view: OpportunityView): OpportunityWriting {
  const fields = fieldsOf(view);
  return { ...fields, was: JSON.stringify(fields) };
}

/** What she has seen of the other device; from here on her words are held against it. */
export function standsOn(view: OpportunityView): Pick<OpportunityWriting, 'was'> {
  return { was: JSON.stringify(fieldsOf(view)) };
}

/** What it was when she began. */
export function wasOf({ was }: OpportunityWriting): OpportunityFields {
  const { was: _was, ...fields } = freshWriting;
  const kept: unknown = was === '' ? {} : JSON.parse(was);
  return typeof kept === 'object' ? { ...fields, ...kept } : fields;
}

export const fieldLabels: Readonly<Record<keyof OpportunityFields, string>> = {
  roleTitle: 'Role',
  organisationName: 'Organisation',
  publicAlias: 'Outside this page it is called',
  sector: 'Sector',
  size: 'Size',
  source: 'How it came',
  searchConsultant: 'Search consultant',
  searchFirm: 'Search firm',
  payNotes: 'Notes on pay',
  links: 'Links',
  notes: 'Notes',
  nextStep: 'Next step',
  nextStepOn: 'On',
  outcome: 'How it ended',
  endedOn: 'Ended on',
  door: 'The door',
};
