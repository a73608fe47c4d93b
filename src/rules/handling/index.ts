/** What is wrong with how code handles secrets, payments, bodies and errors: judged by where data goes. */
import type { CodeRule } from '../code-rule.ts';
import { secretLogged } from './secret-logged/index.ts';

export const codeRules: readonly CodeRule[] = [secretLogged];
