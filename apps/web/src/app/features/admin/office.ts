import type { Audience } from '@web/ui/seen-by';

/** Who sees the pages of the programme office. Nothing that members write is on them. */
export const office: Audience = { kind: 'office', words: 'Programme office' };
