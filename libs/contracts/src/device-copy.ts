import { debriefLimits, type AnswerKey, type CardValue, type DebriefAnswers, type Revisions, wrongAt } from './answers';
import { fullerMode, sameAnswer, type AnswerPatch, type Clash } from './merge';
import type { DebriefMode } from './taxonomies';

/** What a device holds of a debrief that is being written: the other half of `mergeAnswers`. Pure; the device stores it. */
export interface DeviceCopy {
  readonly mode: DebriefMode;
  /** The mode has grown here, and the server does not know. */
  readonly modeUnsent?: boolean;
  readonly answers: DebriefAnswers;
  /** For each key the revision that its writer saw. */
  readonly revisions: Revisions;
  /** Keys that the server has not acknowledged. */
  readonly unsent: readonly AnswerKey[];
  /** Texts that left and were never acknowledged: they may have arrived all the same. */
  readonly tries?: Readonly<Record<AnswerKey, readonly CardValue[]>>;
  /** Keys in two versions, until she has chosen. */
  readonly clashes?: readonly Clash[];
}

/** What the server says of the whole debrief. */
export interface ServerCopy {
  readonly mode: DebriefMode;
  readonly answers: DebriefAnswers;
  readonly revisions: Revisions;
}

export type Outgoing = AnswerPatch & { readonly mode: DebriefMode };

/** She typed. */
export function typed<Copy extends DeviceCopy>(copy: Copy, answers: DebriefAnswers): Copy {
  return {
    ...copy,
    answers: { ...copy.answers, ...answers },
    unsent: [...new Set([...copy.unsent, ...Object.keys(answers)])],
  };
}

/** She wants more of it; less is never asked for. */
export function grown<Copy extends DeviceCopy>(copy: Copy, mode: DebriefMode): Copy {
  const fuller = fullerMode(copy.mode, mode);
  return fuller === copy.mode ? copy : { ...copy, mode: fuller, modeUnsent: true };
}

/** What can be sent now, or null: an answer in two versions waits for her choice, one that cannot be saved as it is for her mending. */
export function outgoing(copy: DeviceCopy): Outgoing | null {
  const torn = new Set(clashesOf(copy).map(({ key }) => key));
  const keys = atOnce(
    copy.unsent.filter((key) => !torn.has(key) && key in copy.answers && fits(key, copy.answers)),
    copy,
  );
  if (keys.length === 0 && copy.modeUnsent !== true) return null;
  return {
    mode: copy.mode,
    answers: Object.fromEntries(keys.map((key) => [key, copy.answers[key]])),
    base: Object.fromEntries(keys.map((key) => [key, copy.revisions[key] ?? 0])),
  };
}

/** A patch is on its way; whether it arrives is not known before the answer. */
export function departed<Copy extends DeviceCopy>(copy: Copy, sent: AnswerPatch): Copy {
  const tries = Object.keys(sent.answers).map((key): [AnswerKey, readonly CardValue[]] => [
    key,
    [...new Set([...(copy.tries?.[key] ?? []), sent.answers[key] ?? null])],
  ]);
  return { ...copy, tries: { ...copy.tries, ...Object.fromEntries(tries) } };
}

/** The answer to a patch: what was saved is settled, what she typed on since is not, what clashed waits for her. */
export function arrived<Copy extends DeviceCopy>(
  copy: Copy,
  sent: AnswerPatch,
  { debrief, conflicts }: { readonly debrief: ServerCopy; readonly conflicts: readonly Clash[] },
): Copy {
  const own = conflicts.filter(({ key, theirs }) => triedHere(copy, key, theirs));
  const torn = conflicts.filter((clash) => !own.includes(clash) && !settlesItself(clash.key));
  const kept = conflicts.map(({ key }) => key);
  const saved = Object.keys(sent.answers).filter((key) => !kept.includes(key));
  const again = own.map(({ key }) => key);
  const gone = new Set([...saved, ...kept].filter((key) => !again.includes(key)));
  const typedOn = (key: AnswerKey) => !sameAnswer(copy.answers[key], sent.answers[key]);
  return laid(
    {
      ...copy,
      revisions: { ...copy.revisions, ...revisionsAt([...saved, ...again], debrief) },
      unsent: copy.unsent.filter((key) => !gone.has(key) || typedOn(key)),
      tries: without(copy.tries ?? {}, gone),
      clashes: [...clashesOf(copy), ...torn],
    },
    debrief,
  );
}

/** A view of the server that answers no patch: read anew, or after another deed. It may be older than what is here. */
export function laid<Copy extends DeviceCopy>(copy: Copy, view: ServerCopy): Copy {
  const clashes = clashesOf(copy).flatMap((clash) => movedOn(clash, copy, view));
  const mine = new Set([...copy.unsent, ...clashes.map(({ key }) => key)]);
  const theirs = Object.keys({ ...copy.revisions, ...copy.answers, ...view.revisions }).filter(
    (key) => !mine.has(key) && (view.revisions[key] ?? 0) >= (copy.revisions[key] ?? 0),
  );
  const mode = fullerMode(view.mode, copy.mode);
  return {
    ...copy,
    mode,
    modeUnsent: mode !== view.mode,
    answers: {
      ...without(copy.answers, new Set(theirs)),
      ...Object.fromEntries(
        theirs.filter((key) => key in view.answers).map((key) => [key, asTyped(copy.answers[key], view.answers[key])]),
      ),
    },
    revisions: { ...copy.revisions, ...revisionsAt(theirs, view) },
    clashes,
  };
}

/** She chose between two versions, or wrote a third. */
export function settled<Copy extends DeviceCopy>(copy: Copy, clash: Clash, value: CardValue): Copy {
  const { key, revision } = clash;
  const open = clashesOf(copy).filter((one) => one.key !== key);
  return typed({ ...copy, clashes: open, revisions: { ...copy.revisions, [key]: revision } }, { [key]: value });
}

/**
 * The server has had this debrief already: the answer to its opening was lost. All that is here goes as changes of
 * what was opened, so that nothing which another device wrote since is passed over.
 */
export function openedBefore<Copy extends DeviceCopy>(copy: Copy, view: ServerCopy): Copy {
  const keys = Object.keys(copy.answers);
  const begun = Object.fromEntries(keys.map((key) => [key, Math.min(1, view.revisions[key] ?? 0)]));
  return laid({ ...copy, revisions: begun, unsent: keys }, view);
}

/** Both texts of what she has to choose between; hers as it is now. */
export function clashesOf(copy: DeviceCopy): readonly Clash[] {
  return (copy.clashes ?? []).map((clash) => ({ ...clash, mine: copy.answers[clash.key] ?? null }));
}

/** What keeps an answer on this device: words for its field; nothing where it was sent, or can be. */
export function keptBack(copy: DeviceCopy, key: AnswerKey): string {
  return copy.unsent.includes(key) ? (wrongAt(key, copy.answers[key])[0] ?? '') : '';
}

/** Whether the server would take an answer as it is now. */
export function fits(key: AnswerKey, answers: DebriefAnswers): boolean {
  return wrongAt(key, answers[key]).length === 0;
}

/** As much as one request carries; at least one answer. The others follow. */
function atOnce(keys: readonly AnswerKey[], { answers }: DeviceCopy): readonly AnswerKey[] {
  let characters = 0;
  return keys.filter((key, at) => {
    characters += String(answers[key] ?? '').length;
    return at === 0 || characters <= debriefLimits.page * 1.5;
  });
}

/** What came back from the other device is a text that left from here: no clash, only a lost answer. */
function triedHere(copy: DeviceCopy, key: AnswerKey, theirs: unknown): boolean {
  return (copy.tries?.[key] ?? []).some((value) => sameAnswer(value, theirs));
}

/** Where a card stands, and whether it is there, is no text to choose between. */
function settlesItself(key: AnswerKey): boolean {
  return /\/(position|removed|on)$/.test(key);
}

/** A clash as it is after another look at the server; none where both are the same by now. */
function movedOn(clash: Clash, copy: DeviceCopy, view: ServerCopy): readonly Clash[] {
  const theirs = view.answers[clash.key] ?? null;
  const revision = view.revisions[clash.key] ?? 0;
  if (revision < clash.revision) return [clash];
  return sameAnswer(copy.answers[clash.key], theirs) ? [] : [{ ...clash, theirs, revision }];
}

function revisionsAt(keys: readonly AnswerKey[], { revisions }: ServerCopy): Revisions {
  return Object.fromEntries(keys.flatMap((key) => (revisions[key] === undefined ? [] : [[key, revisions[key]]])));
}

/** The server trims some lines; the space behind which she is about to type on stays here. */
function asTyped(here: CardValue | undefined, there: CardValue | undefined): CardValue | undefined {
  return typeof here === 'string' && here.trim() === there ? here : there;
}

function without<Value>(values: Readonly<Record<string, Value>>, keys: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.has(key)));
}
