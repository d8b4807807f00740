import { setImmediate } from 'node:timers/promises';
import { anyOrganisation, nameLeftIn, type ProblemIssue } from '@accelerator/contracts';

/** What others would read. */
export interface SharedWords {
  readonly roleTitle: string;
  readonly publicAlias: string;
  readonly parts: readonly { readonly text: string }[];
}

/**
 * Every place where one of the real names still stands, with what to do; empty where they are gone or not known. Place by
 * place, with everybody else in between: to look through all that can be shared takes long.
 */
export async function realNameIssues(words: SharedWords, names: readonly string[]): Promise<ProblemIssue[]> {
  const places: [ProblemIssue['path'], string][] = [
    [['roleTitle'], words.roleTitle],
    [['publicAlias'], words.publicAlias],
    ...words.parts.map(({ text }, index): [ProblemIssue['path'], string] => [['parts', index, 'text'], text]),
  ];
  const issues: ProblemIssue[] = [];
  for (const [path, text] of places) {
    await setImmediate();
    const left = names.map((name) => nameLeftIn(text, name)).find((found) => found !== null);
    if (left !== undefined) issues.push({ path, message: sentence(left, words.publicAlias || anyOrganisation) });
  }
  return issues;
}

function sentence(name: string, alias: string): string {
  return `The real name "${name}" is still in the text. Replace it with "${alias}", or keep the debrief private.`;
}
