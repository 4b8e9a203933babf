import type { Problem } from '../errors/problem';
import type { Labelling } from '../k8s/apply-labels';
import { checkLabelKey, checkLabelValue } from '../k8s/names';
import { throwProblems } from './report-problems';

/** Labels as the command line gives them. */
export interface LabelRequest {
  /** `KEY=VALUE`; of two with one key the later counts. */
  readonly labels?: readonly string[] | undefined;
  readonly managedBy?: string | undefined;
}

/** Reads the labels of a run; all that Kubernetes would not take are told together. */
export function readLabels({ labels = [], managedBy }: LabelRequest): Labelling {
  const problems: Problem[] = [];
  const read = new Map<string, string>();
  for (const text of labels) {
    const equals = text.indexOf('=');
    const [key, value] = [text.slice(0, Math.max(equals, 0)), text.slice(equals + 1)];
    const ofKey = checkLabelKey(key);
    const ofValue = checkLabelValue(value);
    if (equals < 0) problems.push(refuse(`--label '${text}' has no equals sign: write KEY=VALUE`));
    else if (ofKey !== undefined) problems.push(refuse(`--label '${text}': the key must ${ofKey}`));
    else if (ofValue !== undefined) problems.push(refuse(`--label '${text}': the value must ${ofValue}`));
    read.set(key, value);
  }
  const rule = managedBy === '' ? 'not be empty' : checkLabelValue(managedBy ?? '');
  if (rule !== undefined) problems.push(refuse(`--managed-by '${managedBy}': the value must ${rule}`));
  throwProblems(problems);
  return { labels: read, managedBy };
}

function refuse(message: string): Problem {
  return { code: 'invalid-label', message };
}
