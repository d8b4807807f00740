import type { DotMark, PatternForm, ProcessDot, TestResult } from '@accelerator/contracts';

/** Whatever a dot or a bar can stand for. */
export type Mark = DotMark | TestResult | 'reached';

/** What a mark is called beside its colour and shape. */
export const markWords: Readonly<Record<Mark, string>> = {
  lit: 'lifted',
  steady: 'steady',
  drained: 'drained',
  prepared: 'answer prepared',
  open: 'open',
  red: 'to leave',
  green: 'to look for',
  unsure: 'not sure yet',
  met: 'met',
  bent: 'bent',
  broken: 'broken',
  'not-seen': 'not seen',
  reached: 'came so far',
};

/** A picture with rows of dots or bars, whatever its marks are. */
export interface Drawing {
  readonly n: number;
  readonly form: PatternForm;
  readonly rows: readonly DrawingRow[];
}

export interface DrawingRow {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  readonly counts: readonly { readonly mark: Mark; readonly count: number }[];
  readonly dots: readonly (ProcessDot & { readonly mark: Mark })[];
}
