import { string } from '@oclif/core/flags';
import { diffFormats } from '../diff/diff-formats';

/** The flag of commands that show how manifests differ. */
export const diffFormat = () =>
  string({
    description: 'how differences are written; markdown is for comments on pull requests',
    values: diffFormats,
    default: 'text',
    helpValue: 'FORMAT',
  });
