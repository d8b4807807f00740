// In place of zod/v4/locales/en: what a person reads comes from the contract's own messages or from the server.

export default () => ({ localeError: () => 'Invalid input' });
