import { render } from './render';

describe('base64 and base32', () => {
  it.each([
    [
      '{{ b64enc "héllo" }} {{ b64enc "" }} {{ b32enc "héllo" }} {{ b32enc "a" }} {{ b32enc "" }}',
      'aMOpbGxv  NDB2S3DMN4====== ME====== ',
    ],
    ['{{ b64enc (b64dec "/wD+") }} {{ len (b64dec "/w==") }}', '/wD+ 1'],
  ])('encodes: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ b64dec "aMOpbGxv" }} {{ b64dec "aGVs\\nbG8=\\r\\n" }} {{ b64dec "" }}', 'héllo hello '],
    ['{{ b64dec "!!!" }}', 'illegal base64 data at input byte 0'],
    ['{{ b64dec "aGk" }}', 'illegal base64 data at input byte 0'],
    ['{{ b64dec "aGk_" }}', 'illegal base64 data at input byte 3'],
    ['{{ b64dec "YQ==YQ==" }}', 'illegal base64 data at input byte 4'],
    ['{{ b64dec "YQ=" }}', 'illegal base64 data at input byte 3'],
    ['{{ b64dec "Y===" }}', 'illegal base64 data at input byte 1'],
    ['{{ b32dec "NBSWY3DP" }} {{ b32dec "ME\\n======" }}', 'hello a'],
    ['{{ b32dec "me======" }}', 'illegal base32 data at input byte 0'],
    ['{{ b32dec "MFRGG" }}', 'illegal base32 data at input byte 0'],
    ['{{ b32dec "ME=====" }}', 'illegal base32 data at input byte 7'],
    ['{{ b32dec "MFR=====" }}', 'illegal base32 data at input byte 3'],
  ])('decodes, and shows what is wrong in place of a result: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });
});
