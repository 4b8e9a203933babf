import { fitsAt } from '../k8s/fits-at';
import type { Manifest } from '../k8s/manifest';
import { manifestId } from '../k8s/manifest-id';
import { isPlainMap } from '../util/plain-map';
import type { Filling, Pattern } from '../yaml/skeleton/pattern';
import type { Path } from '../yaml/skeleton/skeleton';
import { isOrHoldsEndless } from './check-manifest';

/** Is it certain that what fills a gap is right there? */
type GapCheck = (value: unknown) => boolean;

/**
 * Manifests that were made by one pattern differ in what fills its gaps. Where nothing was wrong with some of them, nothing is with
 * others whose gaps are filled rightly: what they have in common need not be looked at again.
 */
export class AlikeManifests {
  /** Patterns by which right manifests were made: how their gaps are checked, once that was asked; undefined where they cannot be. */
  private readonly right = new Map<Pattern, readonly GapCheck[] | 'met' | undefined>();

  /** Is it certain that nothing is wrong with these? Where it is not, only a look at all of them can tell. */
  areRight(manifests: readonly Manifest[], { pattern, values }: Filling): boolean {
    let checks = this.right.get(pattern);
    if (checks === 'met') {
      checks = checksOf(manifests, pattern);
      this.right.set(pattern, checks);
    }
    if (checks === undefined) return false;
    for (let at = 0; at < values.length; at++) if (!(checks[at] as GapCheck)(values[at])) return false;
    return true;
  }

  /** Notes that nothing is wrong with manifests that were made by a pattern. */
  note(pattern: Pattern): void {
    if (!this.right.has(pattern)) this.right.set(pattern, 'met');
  }
}

/** How each gap is checked; undefined where what fills one decides about more than itself. */
function checksOf(manifests: readonly Manifest[], pattern: Pattern): readonly GapCheck[] | undefined {
  const checks: GapCheck[] = [];
  for (const [index, ...path] of pattern.gaps()) {
    const check = checkOf(manifests[index as number] as Manifest, path);
    if (check === undefined) return undefined;
    checks.push(check);
  }
  return checks;
}

function checkOf(manifest: Manifest, path: Path): GapCheck | undefined {
  const [first, second, ...others] = path;
  if (first === undefined || first === 'apiVersion' || first === 'kind') return undefined;
  if (first === 'metadata') {
    if (second === undefined || second === 'generateName') return undefined;
    if (second === 'labels' || second === 'annotations') return [areTexts, isText][others.length];
    if (second === 'name') return others.length === 0 ? isName : undefined;
  }
  const fits = fitsAt(manifestId(manifest), path);
  return fits && ((value) => fits(value) && (typeof value === 'string' || !isOrHoldsEndless(value)));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function areTexts(value: unknown): boolean {
  if (!isPlainMap(value)) return false;
  for (const key in value) if (typeof value[key] !== 'string') return false;
  return true;
}
