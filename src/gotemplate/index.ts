export { byteLength } from './byte-length';
export { canonicalText } from './canonical-text';
export { compareText, sortTexts } from './compare-text';
export { convertTimestamps, declareTimeless, holdsTimestamp } from './convert-timestamps';
export { deepEqual } from './deep-equal';
export { elementsOf } from './elements-of';
export { floatText } from './format/float-text';
export { formatValue } from './format/format-value';
export { formatWithVerbs } from './format/format-with-verbs';
export { quoteText } from './format/quote';
export {
  FunctionError,
  FunctionSource,
  type FunctionTable,
  type RenderContext,
  type TemplateFunction,
} from './function';
export { makeInteger, toBigInt } from './integers';
export { kindOf } from './kind-of';
export { lengthOf } from './length-of';
export { isMap, mapEntries } from './map-entries';
export { parseTemplate } from './parse-template';
export { RecordFields, StructFields } from './record-fields';
export { type RenderOptions, renderTemplate, renderTo } from './render-template';
export { TemplateExecutionError, TemplateParseError, type TemplatePlace } from './template-error';
export { toFloat } from './to-float';
export { decide, makeTrace, makeWays, type Piece, piecesOf, type Trace, type Way, type Ways } from './trace';
export { isTrue } from './truth';
export { typeName } from './type-name';
export {
  Complex,
  Float,
  Integer,
  type Method,
  type ParameterType,
  type PlainMap,
  Slice,
  Struct,
  Timestamp,
  TypedMap,
  type Value,
} from './value';
