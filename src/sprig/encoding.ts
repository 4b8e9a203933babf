import { FunctionError, type FunctionTable, type RenderContext, type Value } from '../gotemplate';
import { fromBytes, isUtf8, toBytes } from '../util/utf8';
import { base32Complaint, decodeBase32, encodeBase32 } from './base32';
import { base64Complaint, decodeBase64 } from './base64';
import { toBinary } from './byte-text';
import { decodeJson } from './decode-json';
import { define } from './define';
import { encodeJson, type JsonOptions } from './encode-json';
import { RoomError } from './room';

const toJson = encoder({ escapesHtml: true, isPretty: false });
const toPrettyJson = encoder({ escapesHtml: true, isPretty: true });
const toRawJson = define(['any'], encoder({ escapesHtml: false, isPretty: false }));

/**
 * Base64, base32 and JSON.
 * @lazy
 */
export const encodingFunctions: FunctionTable = {
  b64enc: define(['string'], (text) =>
    (isUtf8(text) ? Buffer.from(text) : Buffer.from(toBytes(text))).toString('base64'),
  ),
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
  toJson: define(['any'], orElse('', toJson)),
  mustToJson: define(['any'], toJson),
  toPrettyJson: define(['any'], orElse('', toPrettyJson)),
  mustToPrettyJson: define(['any'], toPrettyJson),
  toRawJson,
  mustToRawJson: toRawJson,
  fromJson: define(
    ['string'],
    orElse(null, (text: string) => decodeJson(text).value),
  ),
  mustFromJson: define(['string'], (text) => {
    const { value, problem } = decodeJson(text);
    if (problem !== undefined) throw new FunctionError(problem);
    return value;
  }),
};

function encoder(style: JsonOptions): (value: Value, context: RenderContext) => Value {
  return (value, context) => encodeJson(value, style, context);
}

/** Parity: a failure gives a value and goes by without a word, unless there is no room for the result. */
function orElse<T>(fallback: Value, body: (argument: T, context: RenderContext) => Value): typeof body {
  return (argument, context) => {
    try {
      return body(argument, context);
    } catch (error) {
      if (error instanceof RoomError || !(error instanceof FunctionError)) throw error;
      return fallback;
    }
  };
}
