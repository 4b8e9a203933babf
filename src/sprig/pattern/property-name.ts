/** Long names of Unicode's general categories, in small letters without separators, by their short names. */
const CATEGORIES: Readonly<Record<string, string>> = {
  C: 'other',
  Cc: 'control cntrl',
  Cf: 'format',
  Cn: 'unassigned',
  Co: 'privateuse',
  Cs: 'surrogate',
  L: 'letter',
  LC: 'casedletter',
  Ll: 'lowercaseletter',
  Lm: 'modifierletter',
  Lo: 'otherletter',
  Lt: 'titlecaseletter',
  Lu: 'uppercaseletter',
  M: 'mark combiningmark',
  Mc: 'spacingmark',
  Me: 'enclosingmark',
  Mn: 'nonspacingmark',
  N: 'number',
  Nd: 'decimalnumber digit',
  Nl: 'letternumber',
  No: 'othernumber',
  P: 'punctuation punct',
  Pc: 'connectorpunctuation',
  Pd: 'dashpunctuation',
  Pe: 'closepunctuation',
  Pf: 'finalpunctuation',
  Pi: 'initialpunctuation',
  Po: 'otherpunctuation',
  Ps: 'openpunctuation',
  S: 'symbol',
  Sc: 'currencysymbol',
  Sk: 'modifiersymbol',
  Sm: 'mathsymbol',
  So: 'othersymbol',
  Z: 'separator',
  Zl: 'lineseparator',
  Zp: 'paragraphseparator',
  Zs: 'spaceseparator',
  Any: 'any',
  Assigned: 'assigned',
  ASCII: 'ascii',
};

let shortNames: ReadonlyMap<string, string> | undefined;

/**
 * The name by which RE2JS knows a Unicode property: categories by their short name, scripts with capitals where words
 * begin. Go takes names in any letter case, those of categories long or short and with any separators.
 */
export function canonicalProperty(name: string): string {
  shortNames ??= new Map(
    Object.entries(CATEGORIES).flatMap(([short, long]) =>
      [short.toLowerCase(), ...long.split(' ')].map((key) => [key, short] as const),
    ),
  );
  const category = shortNames.get(name.toLowerCase().replace(/[ _-]/g, ''));
  if (category !== undefined || name.length === 1) return category ?? name;
  return name.toLowerCase().replace(/(?:^|_)[a-z]/g, (start) => start.toUpperCase());
}
