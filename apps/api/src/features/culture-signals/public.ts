export { cultureSignalTable } from './culture-signal.table';
