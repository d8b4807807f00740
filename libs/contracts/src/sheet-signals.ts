import { polarities } from './taxonomies-debrief';

/** One thing seen in the organisation, as a sheet holds it: her words, and beside them which way they point. */
export interface SheetSignal {
  /** "To look for"; empty where the words do not say. */
  readonly way: string;
  readonly theme: string;
  readonly text: string;
  /** What follows on lines of its own, as what it might mean. */
  readonly beneath: string;
}

const ways = Object.values(polarities).join('|');
const signal = new RegExp(`^(.+) \\((?:([^()]+), )?(${ways})\\)(?:\\n([\\s\\S]*))?$`, 'mu');

/**
 * The part of a sheet with what she saw, item by item: `observationOf` puts theme and polarity behind her words in
 * brackets. Where she wrote it otherwise, it stands as she wrote it.
 */
export function sheetSignals(text: string): readonly SheetSignal[] {
  return text.split(/\n[ \t]*\n\s*/).map(signalIn);
}

function signalIn(item: string): SheetSignal {
  const found = signal.exec(item);
  if (!found) return { way: '', theme: '', text: item, beneath: '' };
  const [, words = '', theme = '', way = '', beneath = ''] = found;
  return { way: capital(way), theme: capital(theme), text: item.slice(0, found.index) + words, beneath };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
