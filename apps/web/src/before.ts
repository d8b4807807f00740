/**
 * Runs before everything else. The content security policy allows no code made from strings, which zod would try
 * for speed while the contract is being built; zod reads this setting from the global object when it starts.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
