import { decodeResponse } from '../../../src/provisioners/cmd/decode-response';

function decode(text: string): unknown {
  return decodeResponse(new TextEncoder().encode(text));
}

const nothing = { state: {}, outputs: {}, sharedPatch: {}, manifests: [] };

describe('decodeResponse', () => {
  it.each([
    ['{}', nothing],
    ['null\n', nothing],
    ['{"resource_state": null, "resource_outputs": null, "shared_state": null, "manifests": null}', nothing],
    [
      '{"resource_state": {"n": 5}, "resource_outputs": {"a": [1, 0.5]}, "shared_state": {"x": null}, "manifests": [{"kind": "A"}]}',
      { state: { n: 5 }, outputs: { a: [1, 0.5] }, sharedPatch: { x: null }, manifests: [{ kind: 'A' }] },
    ],
    ['{"Resource_Outputs": {"A": 1}, "MANIFESTS": []}', { ...nothing, outputs: { A: 1 } }],
    ['{"resource_outputs": {"big": 123456789012345678901}}', { ...nothing, outputs: { big: 123456789012345678901n } }],
  ])('%s', (text, response) => {
    expect(decode(text)).toEqual(response);
  });

  it.each([
    ['', 'it printed nothing; the least that is right is {}'],
    ['hello', 'what it printed is not one JSON value: line 1, column 1: '],
    ['{}\n{}', 'what it printed is not one JSON value: line 2, column 1: '],
    ['{} done', 'what it printed is not one JSON value: line 1, column 4: '],
    ['[]', 'what it printed must be a JSON object'],
    [
      '{"outputs": {}}',
      'its answer has unknown fields: outputs; known are resource_state, resource_outputs, shared_state, manifests',
    ],
    [
      '{"resource_output": {}, "b": 1}',
      "its answer has unknown fields: b, resource_output; did you mean 'resource_outputs'?",
    ],
    ['{"resource_outputs": []}', "its answer's resource_outputs must be an object"],
    ['{"shared_state": "x"}', "its answer's shared_state must be an object"],
    ['{"manifests": {}}', "its answer's manifests must be a list"],
    ['{"manifests": [{}, 1]}', "its answer's manifests.1 must be an object"],
  ])('refuses %s', (text, error) => {
    expect(decode(text)).toEqual({ error: expect.stringContaining(error) });
  });

  it('refuses what is no text', () => {
    expect(decodeResponse(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ error: 'what it printed is not UTF-8 text' });
  });
});
