/** What stands between % and the verb, and the verb: how one argument is to be printed. */
export interface Directive {
  readonly verb: string;
  readonly minus: boolean;
  readonly plus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  /** Least number of characters. */
  readonly width?: number | undefined;
  readonly precision?: number | undefined;
  /** %+v: names of struct fields. Unlike `plus` it puts no sign before numbers. */
  readonly plusV?: boolean;
  /** %#v: Go syntax. */
  readonly sharpV?: boolean;
  /** Set inside of `%!d(...)`, where values print without their String methods. */
  readonly bare?: boolean;
}

/** %v without any flag. */
export const plainDirective: Directive = {
  verb: 'v',
  minus: false,
  plus: false,
  sharp: false,
  space: false,
  zero: false,
};
