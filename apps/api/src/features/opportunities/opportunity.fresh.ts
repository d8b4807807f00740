import type { OpportunityField } from '@accelerator/contracts';
import type { RoundField } from './opportunity.columns';

/** A draft with everything that it leaves out. */
export function freshOpportunity<Draft extends { readonly id: string }>(draft: Draft) {
  return { ...emptyOpportunity, ...draft };
}

export function freshRound<Draft extends { readonly id: string }>(draft: Draft) {
  return { ...emptyRound, ...draft };
}

const emptyOpportunity: Readonly<Record<OpportunityField, unknown>> = {
  roleTitle: '',
  organisationName: '',
  publicAlias: '',
  sector: '',
  size: '',
  source: null,
  searchConsultant: '',
  searchFirm: '',
  payNotes: '',
  links: [],
  notes: '',
  nextStep: '',
  nextStepOn: null,
  cohortShielded: false,
  outcome: null,
  endedOn: null,
  door: null,
  wouldHaveSaidYes: null,
};

const emptyRound: Readonly<Record<RoundField, unknown>> = {
  stage: null,
  onDate: null,
  atTime: null,
  people: [],
  promised: '',
  backOn: null,
  prep: '',
  effortHours: null,
};
