/** One-click entries at sign-in while the demo is on. */
export const demoEntries = [
  {
    key: 'adaeze',
    role: 'member',
    sketch: 'Member of Juniper. Group HR director in insurance, four months in search; writes fully.',
  },
  { key: 'ruth', role: 'coach', sketch: 'Lead coach of Juniper.' },
  {
    key: 'petra',
    role: 'admin',
    sketch: 'Programme office. Cohorts, places and accounts, and not a word of what members write.',
  },
] as const;
