/**
 * Letters of other alphabets, and small capitals, with the Latin letter that each looks like: from confusables.txt of
 * Unicode (UTS #39), those that a name can be hidden with. `app.in_latin` in the database compares names of the team by
 * the same ones.
 */
const pairs = [
  ['ɑɡ', 'ag'],
  ['АВЕЅІЈКМНОРСТУХҮԚԜѴԌӀԀҺЬгпиӏ', 'ABESIJKMHOPCTYXYQWVGIDHbrnul'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧγημνσςυωϳϹ', 'ABEZHIKMNOPTYXynuvocuwjC'],
  ['ԼՏՍՕագզլհոռսցօյ', 'LSUOwqqlhnnugoj'],
  ['ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏴ', 'DRTIYAJEWMHYGhZbRWSVSLCPKB'],
  ['ꓐꓑꓓꓔꓖꓗꓙꓚꓝꓜꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'BPDTGKJCFZMNLSRVHWXYAEIOU'],
  ['ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲌ', 'ABEHIKMNOPCTYXZ'],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
] as const;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** White letters on black discs and squares, which no normal form of Unicode makes letters. No name of a person has any. */
const enclosed = [0x1f150, 0x1f170].map((first): readonly [string, string] => [
  [...alphabet].map((_, at) => String.fromCodePoint(first + at)).join(''),
  alphabet,
]);

const looks: ReadonlyMap<string, string> = new Map(
  [...pairs, ...enclosed].flatMap(([theirs, ours]) =>
    [...theirs].map((letter, at) => [letter, ours[at] ?? letter] as const),
  ),
);

/** The text as it looks in Latin letters; what looks like none stays. A small letter counts first as it is written. */
export function inLatin(text: string): string {
  return [...text].map(latinOf).join('');
}

function latinOf(letter: string): string {
  const large = letter.toUpperCase();
  return looks.get(letter) ?? looks.get(large)?.toLowerCase() ?? letter;
}
