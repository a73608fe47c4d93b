import { printed } from '../support.ts';

export const inFile = (source: string): Promise<string> => printed('a.php', source);

/** What stands behind the tag that opens a file. */
export const afterTag = (source: string): Promise<string> => inFile(`<?php\n${source}`);
