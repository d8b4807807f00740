import { create } from 'fontkit';

/** The two families of the house in the form that a PDF takes in: sentences are read in one, labels in the other. */
export interface Letters {
  readonly read: Uint8Array;
  readonly work: Uint8Array;
}

/** Asked for when a PDF is wanted; the service worker has them without a network. */
export async function fetchLetters(): Promise<Letters> {
  const [read, work] = await Promise.all(['literata-pdf', 'hanken-grotesk-pdf'].map(fetched));
  if (!read || !work) throw new Error('no letters');
  return { read, work };
}

async function fetched(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/fonts/${name}.ttf`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** What a font cannot draw of a text, each character once: "中", "😀". */
export function missingFrom(letters: Uint8Array): (text: string) => readonly string[] {
  const font = create(letters);
  return (text) =>
    [...new Set(text)].filter(
      (letter) => !unseen.test(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
}

/** Spaces, and what only joins or varies others. */
const unseen = /[\s\p{Cf}\p{Variation_Selector}]/u;
