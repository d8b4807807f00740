/** The three lines of the two-minute version, one for each step of the method (product/02-debrief 2.3). */
export const quickPrompts = [
  { key: 'stayed', label: 'One question or moment that stayed with you', placeholder: 'When the CFO asked …' },
  {
    key: 'kept',
    label: 'One thing you said that is worth keeping',
    placeholder: 'The redeployment story, the short version',
  },
  {
    key: 'energy',
    label: 'One topic that lifted you, or one that drained you',
    placeholder: 'Talking about the leadership team',
  },
] as const;
