/** The parts of `Name <address>`, or of the address alone. */
export function senderIn(mailFrom: string): { readonly name: string; readonly address: string } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(mailFrom) ?? ['', '', mailFrom.trim()];
  return { name, address };
}
