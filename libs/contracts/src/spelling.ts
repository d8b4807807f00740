/** With a capital, or in capitals only. */
export function capital(word: string): string {
  const [first = '', ...rest] = word;
  const large = first.toLocaleUpperCase('en-GB');
  return `(?:${literal(large + rest.join(''))}|${literal(word.toLocaleUpperCase('en-GB'))})`;
}

export function anyCase(word: string): string {
  return spelt(word, everyCase);
}

export function everyCase(sign: string): readonly string[] {
  const large = sign.toLocaleUpperCase('en-GB');
  return [sign.toLocaleLowerCase('en-GB'), large, large.charAt(0) + sign.slice(1)];
}

export function literal(word: string): string {
  return spelt(word, (sign) => [sign]);
}

/** Each letter also without its accent, and as it is written where a keyboard has none. */
export function spelt(word: string, casesOf: (sign: string) => readonly string[], apart = ''): string {
  return lettersOf(word, casesOf).join(apart);
}

/** Letter by letter, each a piece of a pattern. */
export function lettersOf(word: string, casesOf: (sign: string) => readonly string[]): readonly string[] {
  return [...word.normalize('NFC')].map((sign) => {
    if (/['’]/.test(sign)) return "['’]?";
    const all = [...new Set(waysOf(sign).flatMap(casesOf).filter(Boolean).map(escaped))];
    if (all.length === 1) return all.join('');
    return all.every((one) => one.length === 1) ? `[${all.join('')}]` : `(?:${all.join('|')})`;
  });
}

/** The letter, without its accent, and as it is written where a keyboard has none. */
export function waysOf(sign: string): readonly string[] {
  const apart = sign.normalize('NFD');
  return [...new Set([sign, ...(unaccented[sign.toLowerCase()] ?? []), apart, apart.replaceAll(/\p{M}/gu, '')])];
}

const unaccented: Readonly<Record<string, readonly string[]>> = {
  ä: ['ae'],
  ö: ['oe'],
  ü: ['ue'],
  ø: ['o', 'oe'],
  å: ['aa'],
  æ: ['ae'],
  œ: ['oe'],
  ß: ['ss'],
  ł: ['l'],
};

export function escaped(sign: string): string {
  return sign.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function inflected(word: string, write: (word: string) => string): string {
  const [stem, own] = stemOf(word);
  return write(stem) + (own ? "(?:['’]?s)?" : 's?');
}

/** "Orrin's" → "Orrin"; "Barnards" → "Barnard", which people write either way. */
function stemOf(word: string): readonly [string, boolean] {
  const possessive = /['’]s?$/u.exec(word);
  if (possessive) return [word.slice(0, possessive.index), true];
  return /[^s]s$/iu.test(word) && word.length > 5 ? [word.slice(0, -1), true] : [word, false];
}
