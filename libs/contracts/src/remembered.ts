/** Makes what belongs to a text once, and keeps it for so many of the latest. */
export function remembered<Made>(size: number, make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    for (const oldest of [...kept.keys()].slice(0, kept.size + 1 - size)) kept.delete(oldest);
    kept.set(text, made);
    return made;
  };
}
