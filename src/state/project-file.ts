import { UserError } from '../errors/user-error';
import { decodeYaml } from '../yaml/decode-yaml';
import { encodeYaml } from '../yaml/encode-yaml';
import { checkShape, type ShapeProblem } from './check-shape';
import { locateProblems } from './locate-problems';
import { fields, text } from './shape';

const LONGEST = 128;
const HEADING = `# The name that tells this project's resources from those of others, as "score-k8s init --project NAME" notes it.
# Keep this file in version control.
`;

/** What keeps a text from naming a project; undefined when nothing does. */
export function checkProjectName(name: string): string | undefined {
  // Of plain characters, since two spellings of one letter would give the resources other names.
  const plain = /^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/;
  if (name.length <= LONGEST && plain.test(name)) return undefined;
  return `must be 1 to ${LONGEST} letters, digits, '-', '_', '.' or '/', the first and the last a letter or digit`;
}

/** Writes the file that holds a project's name. */
export function encodeProjectFile(project: string): string {
  return HEADING + encodeYaml({ project });
}

/** Reads a project's name from its file; what is wrong with the file is told together, with the line. */
export function decodeProjectFile(content: string, file: string): string {
  const { value, problems } = checkShape(decodeYaml(content, { file }) ?? {}, fields({ project: text }, ['project']));
  const project = String((value as { readonly project?: unknown } | undefined)?.project ?? '');
  const wrong = problems.length > 0 ? undefined : checkProjectName(project);
  const all: readonly ShapeProblem[] = wrong === undefined ? problems : [{ path: ['project'], message: wrong }];
  if (all.length > 0) throw new UserError(locateProblems(content, { file, code: 'project-invalid' }, all));
  return project;
}
