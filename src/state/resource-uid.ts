import { joinResourceUid, type ResourceUidParts } from '../score/resource-uid';
import type { ResourceUid } from './state';

/** The uid that the parts make, as the key of a resource in the state. */
export function makeResourceUid(parts: ResourceUidParts): ResourceUid {
  return joinResourceUid(parts) as ResourceUid;
}
