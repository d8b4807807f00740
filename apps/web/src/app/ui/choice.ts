/** One of several things to choose from. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
}

/** `{ steady: 'Steady' }` → choices, in the order of the record. */
export function choicesOf<Value extends string>(labels: Readonly<Record<Value, string>>): readonly Choice<Value>[] {
  const choices: Choice<Value>[] = [];
  for (const value in labels) choices.push({ value, label: labels[value] });
  return choices;
}
