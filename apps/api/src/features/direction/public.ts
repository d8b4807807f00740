export { clueTable } from './clue.table';
export { energyMarkTable } from './energy-mark.table';
export { skillKeptTable } from './skill-kept.table';
