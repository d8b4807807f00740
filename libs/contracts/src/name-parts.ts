import { kindOfWord, knownAbbreviations, type NameWordKind } from './name-words';

/** A word of a name, and what it is worth. */
export interface Part {
  readonly word: string;
  readonly kind: NameWordKind;
}

const joining = /^(?:and|und|et)$/iu;

/** The words of a name, without what joins two of them: "&" and "and" are the same there. */
export function partsOf(name: string): readonly Part[] {
  const all: readonly string[] = name.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  return all.filter((word) => !joining.test(word)).map((word) => ({ word, kind: kindOfWord(word) }));
}

/** "Halden & Wray Insurance": HWI and H&W without doubt, HW for her to say. */
export function initialsOf(name: string): { readonly sure: readonly string[]; readonly unsure: readonly string[] } {
  const all: readonly string[] = name.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[&+]/gu) ?? [];
  const marks = all.map((word) => {
    if (joining.test(word) || /^[&+]$/.test(word)) return { plain: '', and: '&', small: '' };
    const [initial = ''] = word;
    const large = initial.toLocaleUpperCase('en-GB');
    if (kindOfWord(word) === 'small') return { plain: '', and: '', small: initial.toLocaleLowerCase('en-GB') };
    return { plain: large, and: large, small: large };
  });
  const abbreviations = new Set<string>();
  for (let count = 2; count <= marks.length; count += 1)
    for (const way of ['plain', 'and', 'small'] as const)
      abbreviations.add(
        marks
          .slice(0, count)
          .map((mark) => mark[way])
          .join(''),
      );
  const usable = [...abbreviations].filter(
    (one) => /^\p{Lu}.*\p{Lu}$/u.test(one) && !knownAbbreviations.has(one) && kindOfWord(one) === 'distinctive',
  );
  const isSure = (one: string) => one.length > 2;
  return { sure: usable.filter(isSure), unsure: usable.filter((one) => !isSure(one)) };
}
