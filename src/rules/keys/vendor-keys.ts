import { vendors } from '../../vendors/index.ts';
import type { KeyRule } from '../rule.ts';
import { keyRule } from './key-rule.ts';

/** A rule for every key format of every vendor. */
export const vendorKeys: readonly KeyRule[] = vendors.flatMap((vendor) =>
  vendor.keys.map((format) =>
    keyRule(format, {
      vendor: vendor.id,
      risk:
        format.environment === 'test'
          ? `Whoever holds this key can use the ${vendor.name} test account, and people who see test keys in code put live ones beside them.`
          : `Whoever holds this key can act at ${vendor.name} in your name until it is revoked.`,
      revocation: vendor.revocation,
    }),
  ),
);
