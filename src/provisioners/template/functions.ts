import { UserError } from '../../errors/user-error';
import { FunctionError, type TemplateFunction } from '../../gotemplate/function';
import { encodeSecretReference } from '../../k8s/secret-reference';
import { sprigSource } from '../../sprig';

/** `encodeSecretRef NAME KEY`: the placeholder of a secret's key. */
export const encodeSecretRef: TemplateFunction = {
  parameters: ['string', 'string'],
  call: ([name, key]) => {
    try {
      return encodeSecretReference(String(name), String(key));
    } catch (error) {
      if (error instanceof UserError) throw new FunctionError(error.message);
      throw error;
    }
  },
};

/** What provisioner templates can call: sprig's functions and `encodeSecretRef NAME KEY`. */
export const provisionerFunctions = sprigSource({ encodeSecretRef });
