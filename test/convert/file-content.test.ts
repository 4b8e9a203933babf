import type { ConfigMap } from '../../src/k8s/models';
import { convertScore, manifestOf } from './convert-score';

const outputs = '{db: {host: db.internal, password: 🔐💬orders-db_key💬🔐}}';
const convert = (file: string, source?: Uint8Array | string) =>
  convertScore(`{containers: {main: {image: nginx, files: {/f: ${file}}}}, resources: {db: {type: db}}}`, {
    outputs,
    sources: source === undefined ? {} : { 'main /f': source },
  });

const BYTES = Uint8Array.of(0xff, 0x24, 0x7b, 0x7d);

describe('contents of files', () => {
  it.each([
    ['{content: "h=${resources.db.host} $${x} $5 $$"}', undefined, 'h=db.internal ${x} $5 $'],
    ['{content: "${resources.db.host} $$", noExpand: true}', undefined, '${resources.db.host} $$'],
    ['{source: ./a}', 'h=${resources.db.host}\r\n', 'h=db.internal\r\n'],
    ['{source: ./a, noExpand: true}', '${resources.db.host}', '${resources.db.host}'],
    ['{source: ./a}', '\uFEFFa', '\uFEFFa'],
    ['{binaryContent: "JHtyZXNvdXJjZXMuZGIuaG9zdH0="}', undefined, '${resources.db.host}'],
    ['{binaryContent: "aG\\nk=\\n"}', undefined, 'hi'],
    ['{binaryContent: "aGl="}', undefined, 'hi'],
  ])('%s with %j holds %j', (file, source, text) => {
    expect(manifestOf<ConfigMap>(convert(file, source), 'ConfigMap').data).toEqual({ f: text });
  });

  it('takes any bytes where nothing is replaced', () => {
    const configMap = manifestOf<ConfigMap>(convert('{source: ./a, noExpand: true}', BYTES), 'ConfigMap');
    expect(configMap.binaryData).toEqual({ f: '/yR7fQ==' });
  });

  it.each([
    ['{source: ./a}', BYTES, "containers.main.files./f.source: file '/f': source is no UTF-8 text"],
    [
      '{binaryContent: "not base64!"}',
      undefined,
      "files./f.binaryContent: file '/f': binaryContent is no base64 with padding",
    ],
    ['{binaryContent: AAE}', undefined, 'binaryContent is no base64 with padding'],
    ['{binaryContent: "_-8="}', undefined, 'binaryContent is no base64 with padding'],
    ['{content: "${resources.db.hostname}"}', undefined, "of file '/f' of workload 'web': output 'hostname' not found"],
    ['{content: "p=${resources.db.password}"}', undefined, 'content mixes a secret with other text'],
    ['{content: "${resources.db.password}\\n"}', undefined, 'content mixes a secret with other text'],
    ['{content: "🔐💬a"}', undefined, "file '/f': broken secret reference"],
    ['{source: ./a}', undefined, "file '/f': source './a' has not been read"],
  ])('%s with %j is an error', (file, source, message) => {
    expect(convert(file, source).errors).toEqual([expect.stringContaining(message)]);
  });

  it('says what to do about bytes', () => {
    expect(convert('{source: ./a}', BYTES).problems[0]?.hint).toContain('noExpand: true');
  });
});
