/** The default cohort agreement, version 1 (product/07-copy 7.7). A cohort may have its own. */
export const agreementText = [
  '1. What is said and written here stays here. We speak outside only about ourselves and about ideas, never about a person or an employer someone else named.',
  '2. Nobody has to speak, share or explain. “Pass” is a full sentence.',
  '3. We answer in this order: what we value, what we notice, what we wonder. Ideas only when they are welcome.',
  '4. We do not guess why somebody was turned down.',
  '5. If two of us may be in the same process, we tell a coach. The coach says nothing to the other.',
  '6. We do not record. We do not put others’ texts into other tools.',
  '7. Coaches keep what they hear to themselves, with two limits: when the law requires otherwise, and when someone is in danger. They will tell you first if they can.',
  '8. If something here hurts, tell a coach or use the report link. We repair it.',
].join('\n');
