import { checkConvertible } from '../../src/actions/convert-workloads';
import { knownFrom } from './known';

const text = (container: string, rest = '') => `apiVersion: score.dev/v1b1
metadata: {name: web, annotations: {k8s.score.dev/kind: StatefulSet}}
containers: {main: {${container}}}
resources: {db: {type: db}, data: {type: volume}}
${rest}`;

describe('checkConvertible', () => {
  it.each([
    ['an image', 'image: "${resources.db.image}:1"'],
    ['a variable', 'image: x, variables: {A: "a${resources.db.deep.inside}", B: "${metadata.name}"}'],
    ['a file', 'image: x, files: {/a: {content: "${resources.db.password}"}}'],
    ['a volume', 'image: x, volumes: {/a: {source: "${resources.data}"}, /b: {source: "${resources.data}"}}'],
    ['a volume by the uid that an output has', 'image: x, volumes: {/a: {source: "${resources.db.uid}"}}'],
    [
      'a volume with a file in it',
      'image: x, volumes: {/a: {source: "${resources.data}"}}, files: {/a/b: {content: y}}',
    ],
  ])('leaves open what depends on a resource: %s', (_, container) => {
    expect(() => checkConvertible(knownFrom({ 'score.yaml': text(container) }), new Map())).not.toThrow();
  });

  it.each([
    ['a path', 'image: x, files: {a: {content: y}}', '', 'must be an absolute path'],
    ['a container that is waited for', 'image: x, before: {nosuch: {ready: started}}', '', 'is no container'],
    ['ports', 'image: x', 'service: {ports: {aa: {port: 1}, bb: {port: 1}}}', 'are both 1/TCP'],
  ])('tells what no resource can change: %s', (_, container, rest, message) => {
    expect(() => checkConvertible(knownFrom({ 'score.yaml': text(container, rest) }), new Map())).toThrow(message);
  });
});
