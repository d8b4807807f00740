import { anyOrganisation, nameLeftIn, type ProblemIssue } from '@accelerator/contracts';

/** What others would read. */
export interface SharedWords {
  readonly roleTitle: string;
  readonly publicAlias: string;
  readonly parts: readonly { readonly text: string }[];
}

/** Every place where one of the real names still stands, with what to do; empty where they are gone or not known. */
export function realNameIssues(words: SharedWords, names: readonly string[]): ProblemIssue[] {
  const places: [ProblemIssue['path'], string][] = [
    [['roleTitle'], words.roleTitle],
    [['publicAlias'], words.publicAlias],
    ...words.parts.map(({ text }, index): [ProblemIssue['path'], string] => [['parts', index, 'text'], text]),
  ];
  return places.flatMap(([path, text]) => {
    const left = names.map((name) => nameLeftIn(text, name)).find((found) => found !== null);
    return left === undefined ? [] : [{ path, message: sentence(left, words.publicAlias || anyOrganisation) }];
  });
}

function sentence(name: string, alias: string): string {
  return `The real name "${name}" is still in the text. Replace it with "${alias}", or keep the debrief private.`;
}
