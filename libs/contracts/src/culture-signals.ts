import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, pageOf } from './fields';
import { keptBase, keptFields, keptList, keptTogether, MergeInto } from './kept';
import { CultureTheme, Polarity } from './taxonomies-debrief';
import { longText, someText } from './text';

export const signalLimits = { observation: 400, meaning: 300 } as const;

/** What was seen or heard stays apart from what it might mean. */
const signalFields = {
  observation: someText(signalLimits.observation, 'Please write what you saw or heard.'),
  meaning: longText(signalLimits.meaning),
  polarity: Polarity,
  theme: CultureTheme.nullable(),
  seenOn: Day.nullable(),
  opportunityId: Id.nullable(),
} as const;

export const CultureSignalView = z.object({ ...keptFields, ...signalFields, ...keptTogether });
export type CultureSignalView = z.infer<typeof CultureSignalView>;
export const CultureSignalDraft = z
  .strictObject({ id: Id, ...signalFields })
  .partial()
  .required({ id: true, observation: true, polarity: true });
export type CultureSignalDraft = z.input<typeof CultureSignalDraft>;
export const CultureSignalChange = z
  .strictObject({ ...signalFields })
  .partial()
  .extend(keptBase);
export type CultureSignalChange = z.input<typeof CultureSignalChange>;

const AtSignal = z.object({ signalId: Id });

export const listCultureSignals = endpoint({
  name: 'listCultureSignals',
  method: 'GET',
  path: '/culture-signals',
  access: 'account',
  summary: 'Hers alone, latest change first.',
  query: keptList({ theme: CultureTheme.optional(), polarity: Polarity.optional() }),
  reply: pageOf(CultureSignalView),
});
export const writeCultureSignal = endpoint({
  name: 'writeCultureSignal',
  method: 'POST',
  path: '/culture-signals',
  access: 'account',
  summary: 'Writes a signal; the same id again answers the same.',
  body: CultureSignalDraft,
  reply: CultureSignalView,
  status: 201,
});
export const readCultureSignal = endpoint({
  name: 'readCultureSignal',
  method: 'GET',
  path: '/culture-signals/:signalId',
  access: 'account',
  summary: 'One of hers.',
  params: AtSignal,
  reply: CultureSignalView,
});
export const changeCultureSignal = endpoint({
  name: 'changeCultureSignal',
  method: 'PATCH',
  path: '/culture-signals/:signalId',
  access: 'account',
  summary: 'Changes some fields.',
  params: AtSignal,
  body: CultureSignalChange,
  reply: CultureSignalView,
});
export const archiveCultureSignal = endpoint({
  name: 'archiveCultureSignal',
  method: 'PUT',
  path: '/culture-signals/:signalId/archive',
  access: 'account',
  summary: 'Puts a signal away; nothing of it is lost.',
  params: AtSignal,
  reply: CultureSignalView,
});
export const unarchiveCultureSignal = endpoint({
  name: 'unarchiveCultureSignal',
  method: 'DELETE',
  path: '/culture-signals/:signalId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtSignal,
  reply: CultureSignalView,
});
export const mergeCultureSignal = endpoint({
  name: 'mergeCultureSignal',
  method: 'PUT',
  path: '/culture-signals/:signalId/merge',
  access: 'account',
  summary: 'Puts this one into another one: the same, seen again.',
  params: AtSignal,
  body: MergeInto,
  reply: CultureSignalView,
});
export const unmergeCultureSignal = endpoint({
  name: 'unmergeCultureSignal',
  method: 'DELETE',
  path: '/culture-signals/:signalId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtSignal,
  reply: CultureSignalView,
});
