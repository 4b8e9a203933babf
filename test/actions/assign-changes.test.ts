import { assignChanges, type ChangeRequest } from '../../src/actions/assign-changes';

const both = ['shop', 'web'];

function assign(request: ChangeRequest, workloads: readonly string[]) {
  const found = assignChanges(request, workloads);
  return Object.fromEntries(
    [...found].map(([name, { overridesFiles, properties, images }]) => [
      name,
      [
        ...overridesFiles,
        ...properties,
        ...images.map(({ image, container }) => `${container === undefined ? '' : `${container}: `}${image}`),
      ],
    ]),
  );
}

describe('assignChanges', () => {
  it.each<[string, ChangeRequest, readonly string[], Record<string, string[]>]>([
    [
      'gives each to the workload that it names',
      {
        overridesFiles: ['web=a.yaml', 'shop=b.yaml', 'web=c=d.yaml'],
        overrideProperties: ['web:metadata.x=1', 'shop:a:b=c', 'web:y='],
        images: ['web=w:1', 'shop/main=s:2', 'shop=s:3'],
      },
      both,
      {
        shop: ['b.yaml', 'a:b=c', 'main: s:2', 's:3'],
        web: ['a.yaml', 'c=d.yaml', 'metadata.x=1', 'y=', 'w:1'],
      },
    ],
    [
      'gives what names none to the only one',
      { overridesFiles: ['a.yaml'], overrideProperties: ['x=1', 'y=2'], images: ['nginx:1'] },
      ['web'],
      { web: ['a.yaml', 'x=1', 'y=2', 'nginx:1'] },
    ],
    [
      'takes no prefix for one that is not the name of a given workload, or stands behind the equals sign',
      { overridesFiles: ['wb=a.yaml'], overrideProperties: ['x:web=1', 'a=web:1', 'WEB:a=1'] },
      ['web'],
      { web: ['wb=a.yaml', 'x:web=1', 'a=web:1', 'WEB:a=1'] },
    ],
    [
      'lets the last count of several that name none',
      { overridesFiles: ['a', 'web=b', 'c'], images: ['web=x:1', 'x:2', 'x:3'] },
      ['web'],
      { web: ['b', 'c', 'x:1', 'x:3'] },
    ],
    ['has nothing for nobody', {}, both, { shop: [], web: [] }],
  ])('%s', (_, request, workloads, expected) => expect(assign(request, workloads)).toEqual(expected));

  it.each<[ChangeRequest, readonly string[], string]>([
    [{ images: ['x'] }, both, '--image cannot be used with 2 Score files: give exactly one'],
    [
      { overridesFiles: ['x'], overrideProperties: ['wbe:a=1'] },
      both,
      'Or name the workload: --overrides-file WORKLOAD=FILE, --override-property WORKLOAD:PATH=VALUE. Given are shop, web.',
    ],
    [{ overrideProperties: ['a=1'] }, [], '--override-property cannot be used with 0 Score files'],
    [{ images: ['wbe/main=x'] }, both, "--image 'wbe/main=x' names workload 'wbe', which is not among the given ones"],
    [{ images: ['wbe=x'] }, ['web'], "Did you mean 'web'?"],
  ])('refuses %j for %j', (request, workloads, message) => {
    expect(() => assignChanges(request, workloads)).toThrow(message);
  });
});
