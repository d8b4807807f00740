import { holdsBeneath, isPaired, keysOf, partBeneath, type SharablePart } from '@accelerator/contracts';

/** The parts that she shares, and her own wording of them. */
interface Chosen {
  readonly parts: readonly SharablePart[];
  readonly words: Readonly<Partial<Record<SharablePart, string>>>;
}

/** The part beneath stands with its cards: she shares both, and no words of hers keep the two apart. */
export function standTogether(part: SharablePart, { parts, words }: Chosen): boolean {
  if (!isPaired(part)) return false;
  const beneath = partBeneath[part];
  const apart = words[beneath] !== undefined || (words[part] !== undefined && !holdsBeneath(part, words[part]));
  return parts.includes(part) && parts.includes(beneath) && !apart;
}

/** It is read with the cards of another part. */
export function standsBeneath(part: SharablePart, chosen: Chosen): boolean {
  return keysOf(partBeneath).some((upper) => partBeneath[upper] === part && standTogether(upper, chosen));
}

/**
 * What she shares after a tap on this part. Words that hold what is no longer shared give way to those of the debrief.
 */
export function tapped(part: SharablePart, { parts, words }: Chosen): Chosen {
  if (!parts.includes(part)) return { parts: [...parts, part], words };
  const left = keysOf(partBeneath).filter(
    (upper) => partBeneath[upper] === part && holdsBeneath(upper, words[upper] ?? ''),
  );
  return {
    parts: parts.filter((one) => one !== part),
    words: Object.fromEntries(Object.entries(words).filter(([one]) => !left.some((upper) => upper === one))),
  };
}

/** The parts of a version that others see, those that stand beneath others in it among them. */
export function partsSeen(shared: readonly { readonly part: SharablePart; readonly text: string }[]): SharablePart[] {
  return shared.flatMap(({ part, text }) =>
    isPaired(part) && holdsBeneath(part, text) ? [...new Set([part, partBeneath[part]])] : [part],
  );
}
