import type { AdviceSetting, ReplyKind, ReplyView, ThreadView, Writer } from '@accelerator/contracts';
import { onlyYou, type Audience } from '@web/ui/seen-by';

/** The name by which a page speaks of a writer: "Farida", "the author" where no name was given, "a former member". */
export function firstNameOf({ person, author, gone }: Writer): string {
  const [first] = person?.name.split(' ') ?? [];
  return first ?? (author && !gone ? 'the author' : 'a former member');
}

/** In the margin of a reply: "You", "Farida", "Naomi, coach". */
export function marginNameOf(writer: Writer): string {
  if (writer.mine) return 'You';
  const name = capital(firstNameOf(writer));
  if (writer.nameHidden) return `The author (${name})`;
  return writer.coach && writer.person ? `${name}, coach` : name;
}

/** Said to those who know the author of what the cohort reads without a name; empty to everybody else. */
export function hiddenWords(thread: ThreadView | null): string {
  if (!thread?.opener.nameHidden) return '';
  if (thread.opener.mine) return 'The cohort reads it without your name.';
  return 'The cohort does not know her name. In what you write here she is “the author”.';
}

/** Beside "You" the deed is past; beside others it is what they do. */
export const ownVerbs: Readonly<Record<ReplyKind, string>> = {
  holding: 'have read this and are with her',
  appreciate: 'appreciated',
  notice: 'noticed',
  ask: 'asked',
  offer: 'offered',
  'closing-note': 'closed',
  thanks: 'thanked',
};

/** What the author wishes for, in a sentence; empty where there is no setting. */
export function wishOf({ sheet, opener }: ThreadView): string {
  if (sheet === null) return '';
  const who = opener.mine ? 'You' : capital(firstNameOf(opener));
  const wishes: Readonly<Record<AdviceSetting, string>> = {
    'witness-only': `${who} would like it to be read, and nothing more.`,
    'questions-welcome': `${who} would like questions. Ideas only after asking ${opener.mine ? 'you' : 'her'}.`,
    'ideas-welcome': `${who} would like questions and ideas.`,
  };
  return wishes[sheet.adviceSetting];
}

/** The sheet carries its own title; above it stands whose it is. */
export function headingOf(thread: ThreadView | null): string {
  if (!thread) return 'Conversation';
  if (!thread.sheet) return thread.title;
  if (thread.withdrawn) return 'You took this back';
  if (thread.opener.mine) return 'You shared a debrief';
  const { person, nameHidden, gone } = thread.opener;
  const named = gone ?? (person && !nameHidden);
  return named ? `${capital(firstNameOf(thread.opener))} shared a debrief` : 'Shared without a name';
}

/** Who reads it; what was taken back is its author's alone. */
export function audienceOf(thread: ThreadView | null, cohortName: string): Audience {
  if (thread?.withdrawn) return onlyYou;
  return thread?.audience === 'coaches'
    ? { kind: 'coaches', words: `Coaches of ${cohortName}` }
    : { kind: 'cohort', words: cohortName };
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

/** "Naomi", "Naomi and Ruth", "Naomi, Ruth and Tom". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What a word to the coaches is about; of an author without a name it says no more than the page. */
export function aboutWords(concern: ThreadView | ReplyView | null): string {
  if (!concern) return '';
  if (!('writer' in concern)) return `About “${concern.title}”`;
  return `About what ${concern.writer.nameHidden ? 'the author' : firstNameOf(concern.writer)} answered`;
}
