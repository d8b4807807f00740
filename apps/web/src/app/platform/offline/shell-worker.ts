/** Only the app's own worker may run as one; the content security policy knows this policy by its name. */
interface TrustedTypes {
  createPolicy(
    name: 'shell',
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const script = '/ngsw-worker.js';

/**
 * Keeps the app's own files on the device, so that it opens without a network. Pages are asked of the server first;
 * data are never kept here, see `Copies`. A browser without workers goes on as ever.
 */
export async function registerShellWorker(view: Window & { readonly trustedTypes?: TrustedTypes }): Promise<void> {
  const container = view.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (ngDevMode || !container || container.controller) return;
  const policy = view.trustedTypes?.createPolicy('shell', { createScriptURL: (url) => (url === script ? url : '') });
  await container
    .register(policy?.createScriptURL(script) ?? script, { updateViaCache: 'none' })
    .catch(() => undefined);
}
