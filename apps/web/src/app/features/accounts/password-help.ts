/** Beside every field for a new password (product tone, NIST SP 800-63B: long, free, no rules of composition). */
export const passwordHelp = '15 characters or more; a short sentence works well. Pasting is fine.';
