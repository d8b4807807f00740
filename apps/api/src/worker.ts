import './beginning';

await import('./work');
