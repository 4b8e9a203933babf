import type { Step } from './change';

const plainKey = /^[A-Za-z_][\w-]*$/;
/** What would make the text between brackets unclear. */
const unclear = /["[\]\p{Control}\s]|^$/u;

/** Writes the way to a field as users know it: `spec.template.spec.containers[web].image`, `data[nginx.conf]`. */
export function formatPath(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'string' && plainKey.test(step)) path += path === '' ? step : `.${step}`;
    else path += bracketed(typeof step === 'string' ? step : step.item);
  }
  return path;
}

function bracketed(name: string): string {
  return `[${unclear.test(name) ? JSON.stringify(name) : name}]`;
}
