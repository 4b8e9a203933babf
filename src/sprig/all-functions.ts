import { withSprigFunctions } from '.';

/** All functions of sprig 3.3 by name. */
export const sprigFunctions = withSprigFunctions({});
