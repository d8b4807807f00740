import './beginning';

await import('./serve');
