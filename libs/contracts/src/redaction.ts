/**
 * Puts the public alias in place of the organisation's real name, in any case and spacing, whole words only,
 * and also for the name without a common ending ("Halden & Wray" for "Halden & Wray Insurance" when at least
 * two words are left).
 */
export function replaceName(text: string, name: string, alias: string): string {
  return formsOf(name).reduce((replaced, form) => replaced.replace(patternOf(form), alias), text);
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
