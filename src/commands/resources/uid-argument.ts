import { string } from '@oclif/core/args';

/** The argument of every command that is about one resource. */
export const uidArgument = string({
  description: 'TYPE.CLASS#ID, as resources list shows it',
  required: true,
  ignoreStdin: true,
});
