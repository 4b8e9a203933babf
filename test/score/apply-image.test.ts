import { applyImages, type ImageRequest } from '../../src/score/apply-image';
import type { Workload } from '../../src/score/workload';
import { tellProblems } from './tell-problems';

/** Applies images to the workload `web` whose containers have the given images. */
function apply(images: Readonly<Record<string, string>>, ...requests: ImageRequest[]) {
  const containers = Object.fromEntries(Object.entries(images).map(([name, image]) => [name, { image, args: ['x'] }]));
  const workload: Workload = { apiVersion: 'score.dev/v1b1', metadata: { name: 'web', team: 'acme' }, containers };
  const locate = () => ({ file: 'score.yaml', line: 5, column: 12 });
  const result = applyImages(workload, requests, locate);
  return {
    images: Object.fromEntries(Object.entries(result.workload.containers).map(([name, { image }]) => [name, image])),
    changed: result.changes.map(({ container, image }) => `${container} ${image}`),
    problems: tellProblems(result.problems),
    warnings: tellProblems(result.warnings),
    args: Object.values(result.workload.containers).every(({ args }) => args?.[0] === 'x'),
  };
}

const DIGEST = `sha256:${'0a'.repeat(32)}`;

describe('gives the image to', () => {
  it.each<[string, Record<string, string>, ImageRequest[], Record<string, string>]>([
    [
      'every container with a dot, and to no other',
      { a: '.', b: '.', c: 'x:1' },
      [{ image: 'x:2' }],
      { a: 'x:2', b: 'x:2', c: 'x:1' },
    ],
    [
      'containers of the same repository',
      { a: 'x:1', b: 'y:1', c: 'x' },
      [{ image: 'x:2' }],
      { a: 'x:2', b: 'y:1', c: 'x:2' },
    ],
    [
      'the same repository under another name',
      { a: 'nginx:1' },
      [{ image: 'docker.io/library/nginx:2' }],
      { a: 'nginx:2' },
    ],
    [
      'the same repository, which takes the digest',
      { a: 'r.example/x:1' },
      [{ image: `r.example/x@${DIGEST}` }],
      { a: `r.example/x@${DIGEST}` },
    ],
    ['a tag that is a placeholder', { a: 'x:${resources.build.tag}' }, [{ image: 'x:2' }], { a: 'x:2' }],
    [
      'a repository with metadata in it',
      { a: 'r.example/${metadata.team}/x:1' },
      [{ image: 'r.example/acme/x:2' }],
      { a: 'r.example/${metadata.team}/x:2' },
    ],
    [
      'the container that is named',
      { a: '.', b: 'y:1' },
      [{ image: 'x:2' }, { image: 'z:3', container: 'b' }],
      { a: 'x:2', b: 'z:3' },
    ],
    [
      'the named container with a dot, and the rest by repository',
      { a: '.', b: 'x:1' },
      [{ image: 'x:2' }, { image: 'z:3', container: 'a' }],
      { a: 'z:3', b: 'x:2' },
    ],
    ['no one, when none is given', { a: 'x:1' }, [], { a: 'x:1' }],
  ])('%s', (_what, before, requests, after) => {
    const { images, problems, warnings, args, changed } = apply(before, ...requests);
    expect({ images, problems, warnings, args }).toEqual({ images: after, problems: [], warnings: [], args: true });
    expect(changed).toEqual(
      Object.keys(after)
        .filter((name) => after[name] !== before[name])
        .map((name) => `${name} ${after[name]}`),
    );
  });
});

it('warns when no container takes the image', () => {
  const { images, warnings } = apply({ b: 'y:1', a: '${resources.r.host}/x:1' }, { image: 'x:2' });
  expect(images).toEqual({ b: 'y:1', a: '${resources.r.host}/x:1' });
  expect(warnings).toEqual([
    "--image 'x:2' changes nothing: no container of workload 'web' has the image '.' or one of the repository x -> There are: a (${resources.r.host}/x:1), b (y:1).",
  ]);
});

it('refuses a dot without an image, naming each container', () => {
  const text =
    "of workload 'web' is '.', and no --image was given -> Give one with --image, or write the image into the Score file.";
  expect(apply({ a: '.', b: '.' }, { image: 'x:1', container: 'b' }).problems).toEqual([
    `score.yaml:5:12: containers.a.image: the image of container 'a' ${text}`,
  ]);
});

it('refuses what is no image reference, and containers that are not there', () => {
  expect(apply({ main: '.' }, { image: 'No Image' }, { image: 'x:1', container: 'mian' }).problems).toEqual([
    "--image names container 'mian', which workload 'web' does not have -> Did you mean 'main'?",
    "--image 'No Image' is no image reference -> Write [REGISTRY[:PORT]/]PATH[:TAG][@DIGEST] with the path in lower case, for instance ghcr.io/acme/web:1.4.",
  ]);
});
