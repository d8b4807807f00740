/** Characters, replies, and where counting stops. */
export const threadLimits = { title: 160, body: 8000, reply: 4000, restAfterReplies: 6, unread: 99 } as const;
