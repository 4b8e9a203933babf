export { decodeJson } from './decode-json';
export { encodeJson } from './encode-json';
