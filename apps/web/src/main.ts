import { bootstrapApplication } from '@angular/platform-browser';
import { config } from 'zod';
import { appConfig } from './app/app.config';
import { App } from './app/shell/app';

// The content security policy allows no code made from strings, which zod would otherwise try.
config({ jitless: true });

await bootstrapApplication(App, appConfig);
