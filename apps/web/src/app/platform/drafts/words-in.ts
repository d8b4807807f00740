import { fieldsIn } from './kept-value';

/** All the words of a reply, a message or a conversation as the device keeps it, the title first. */
export function wordsIn(kept: unknown): string {
  if (typeof kept === 'string') return kept.trim();
  const outer = fieldsIn(kept);
  const fields = new Map([...outer, ...fieldsIn(outer.get('fields'))]);
  return ['title', 'body', 'text']
    .map((name) => fields.get(name))
    .filter((text) => typeof text === 'string')
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n\n');
}
