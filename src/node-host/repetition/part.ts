// The part of the program that knows runs of which nothing has changed: the entry loads it where something is or is to be remembered.
export { keepMark, keepRun } from './keep-run';
export { repeatRun } from './repeat-run';
