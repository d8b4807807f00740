/**
 * All that the device keeps while it is being written, by the beginnings of the keys, with the words for it where she
 * is told what is here only. Of two that fit a key the longer counts.
 */
export const writings = {
  'debrief:': 'A debrief',
  'share:': 'What you were about to share',
  'concern:': 'A message to the coaches',
  'reply-change:': 'A change to a reply',
  'reply:': 'A reply',
  'thread-change:': 'A change to a conversation',
  'commitment-change:': 'A change to a commitment',
  'commitment-changed:': 'What a commitment became',
  commitment: 'A commitment',
  'recap:': 'The recap of a session',
  'coach-note:': 'A note of the coaches',
  'plan:': 'The plan of a session',
  'setback-plan': 'Your plan for the day of a no',
  'new conversation': 'A new conversation',
  invitation: 'An invitation',
  cohort: 'A cohort',
  programme: 'The programme',
  profile: 'Your profile',
  'story ': 'A story',
  'telling ': 'Where you told a story',
  'question ': 'An interview question',
  'gift:': 'A question for the cohort',
  'waiver:': 'Why you would do without a condition',
  opportunity: 'An opportunity',
  'round ': 'A round of a process',
  reason: 'Why a process ended, as they said it',
  'opportunities list': 'A list to bring in',
  'clue ': 'A clue',
  'condition ': 'A condition',
  'signal ': 'A culture signal',
  'mark ': 'An energy mark',
  'skill ': 'A skill',
} as const;

/** Where a writing is kept: what it is, and which. */
export type WritingKey = `${keyof typeof writings}${string}`;

/** What is kept under a key, in words. */
export function writingAt(key: string): string {
  const [best] = Object.entries(writings)
    .filter(([beginning]) => key.startsWith(beginning))
    .sort(([one], [other]) => other.length - one.length);
  return best?.[1] ?? 'Something you wrote';
}
