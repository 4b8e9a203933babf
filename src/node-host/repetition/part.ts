// The part of the program that knows runs of which nothing has changed: the entry loads it where something is or is to be remembered.
export { keepRun } from './keep-run';
export { markRun } from './memory-file';
export { repeatRun } from './repeat-run';
