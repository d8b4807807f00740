// In place of zod/v4/core/doc, which makes code from strings: src/before.ts forbids it.

export class Doc {}
