import { signal } from '@angular/core';

const state = signal(navigator.onLine);
addEventListener('online', () => state.set(true));
addEventListener('offline', () => state.set(false));

/** Whether the browser has a network at all. */
export const online = state.asReadonly();
