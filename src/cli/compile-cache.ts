import module from 'node:module';

/** Keeps compiled code for the next run, where Node can (22.8 and newer): starting takes half the time. */
export function enableCompileCache(): void {
  if ('enableCompileCache' in module) module.enableCompileCache();
}
