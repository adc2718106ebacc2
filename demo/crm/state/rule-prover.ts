import address from '@tagma/elements/rule-builder/worker?worker&url';

/** What makes an address that the Content-Security-Policy lets a worker be started from. */
interface AddressPolicy {
  createScriptURL(text: string): string;
}
interface AddressPolicies {
  createPolicy(name: string, rules: { createScriptURL: (text: string) => string }): AddressPolicy;
}

let policy: AddressPolicy | undefined;

/** Starts the worker that proves rules, so that the page stays free meanwhile. */
export function startRuleProver(): Worker {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: AddressPolicies };
  // This one address and no other.
  policy ??= trustedTypes?.createPolicy('tagma-demo-worker', { createScriptURL: () => address });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
