import picocolors from 'picocolors';

const { env, stdout } = process;

/** On a terminal alone, where nobody minds: the library would also colour what CI keeps in a file. */
export const colors = picocolors.createColors(stdout.isTTY === true && !env.NO_COLOR);
