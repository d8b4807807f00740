/** A name that stays with her, and the words that others read in its place. */
export interface Replacement {
  readonly name: string;
  readonly words: string;
}

/**
 * Puts the public alias in place of the organisation's real name, in any case and spacing, whole words only,
 * and also for the name without a common ending ("Halden & Wray" for "Halden & Wray Insurance" when at least
 * two words are left).
 */
export function replaceName(text: string, name: string, alias: string): string {
  return formsOf(name).reduce((replaced, form) => replaced.replace(patternOf(form), alias), text);
}

/**
 * Puts role words in place of a person that she listed: her full name in any case, and her surname where it is
 * written with a capital. A first name alone is not touched here: it may be an ordinary word.
 */
export function replacePerson(text: string, { name, words }: Replacement): string {
  const all = name.trim().split(/\s+/).filter(Boolean);
  const surname = all.length > 1 ? (all.at(-1) ?? '') : '';
  const replaced = all.length === 0 ? text : text.replace(patternOf(all.join(' ')), () => words);
  return surname.length > 2 ? replaced.replace(new RegExp(patternOf(surname).source, 'gu'), () => words) : replaced;
}

/** The form of the real name that still stands in the text, or null. */
export function nameLeftIn(text: string, name: string): string | null {
  for (const form of formsOf(name)) {
    const found = patternOf(form).exec(text);
    if (found) return found[0];
  }
  return null;
}

function formsOf(name: string): readonly string[] {
  const words = name.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const forms = [words.join(' ')];
  if (words.length > 2) forms.push(words.slice(0, -1).join(' '));
  return forms;
}

function patternOf(form: string): RegExp {
  const escaped = form
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}
