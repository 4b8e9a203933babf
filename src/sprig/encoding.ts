import { FunctionError, type FunctionTable, type TemplateFunction, type Value } from '../gotemplate';
import { fromBytes, toBytes } from '../util/utf8';
import { base32Complaint, decodeBase32, encodeBase32 } from './base32';
import { base64Complaint, decodeBase64 } from './base64';
import { toBinary } from './byte-text';
import { decodeJson } from './decode-json';
import { define } from './define';
import { encodeJson, type JsonOptions } from './encode-json';
import { RoomError } from './room';

const toRawJson = jsonFunction({ escapesHtml: false, isPretty: false });

/**
 * Base64, base32 and JSON.
 * @lazy
 */
export const encodingFunctions: FunctionTable = {
  b64enc: define(['string'], (text) => Buffer.from(toBytes(text)).toString('base64')),
  b64dec: define(['string'], (text) => {
    const decoded = decodeBase64(text);
    // Parity: the text of the error takes the place of the result.
    return 'badByte' in decoded ? base64Complaint(decoded.badByte) : fromBytes(decoded);
  }),
  b32enc: define(['string'], (text) => encodeBase32(toBytes(text))),
  b32dec: define(['string'], (text) => {
    const decoded = decodeBase32(toBinary(text));
    return 'badByte' in decoded ? base32Complaint(decoded.badByte) : fromBytes(decoded);
  }),
  toJson: orElse('', jsonFunction({ escapesHtml: true, isPretty: false })),
  mustToJson: jsonFunction({ escapesHtml: true, isPretty: false }),
  toPrettyJson: orElse('', jsonFunction({ escapesHtml: true, isPretty: true })),
  mustToPrettyJson: jsonFunction({ escapesHtml: true, isPretty: true }),
  toRawJson,
  mustToRawJson: toRawJson,
  fromJson: orElse(
    null,
    define(['string'], (text) => decodeJson(text).value),
  ),
  mustFromJson: define(['string'], (text) => {
    const { value, problem } = decodeJson(text);
    if (problem !== undefined) throw new FunctionError(problem);
    return value;
  }),
};

function jsonFunction(style: JsonOptions): TemplateFunction {
  return define(['any'], (value, context) => encodeJson(value, style, context));
}

/** Parity: a failure gives a value and goes by without a word, unless there is no room for the result. */
function orElse(fallback: Value, { parameters, call }: TemplateFunction): TemplateFunction {
  return {
    parameters,
    call(args, context) {
      try {
        return call(args, context);
      } catch (error) {
        if (error instanceof RoomError || !(error instanceof FunctionError)) throw error;
        return fallback;
      }
    },
  };
}
