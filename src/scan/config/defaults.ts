import defaults from './defaults.json' with { type: 'json' };
import type { Config } from './schema.ts';

/**
 * What holds where no file stands. Generated from the schema, which stays the only truth: loading it would cost every
 * scan more time than most scans take.
 */
export const defaultConfig = defaults as Config;
