/**
 * Runs before everything else. The content security policy allows no code made from strings, which zod would try
 * for speed while the contract is being built; zod reads this setting from the global object when it starts.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** The scheme that she chose on this device, before anything is drawn; platform/colour-scheme.ts keeps it. */
function wearScheme(): void {
  try {
    const chosen = localStorage.getItem('scheme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
  } catch {
    // a browser that keeps nothing follows the device
  }
}

wearScheme();

export {};
