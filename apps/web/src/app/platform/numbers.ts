const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small numbers are words in a sentence: "three"; from thirteen on they are figures. */
export function inWords(count: number): string {
  return words[count] ?? String(count);
}
