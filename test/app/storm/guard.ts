import type { Storm } from './storm.ts';

/** The App, from its source, with its record in this place. */
export function guard(place: { folder: string } | { url: string }): Storm['program'] {
  const record: NodeJS.ProcessEnv =
    'url' in place ? { DATABASE_URL: place.url } : { DATA_FOLDER: place.folder };
  return (env) => ({ args: ['src/cli/index.ts', 'serve'], env: { ...env, ...record } });
}

/** No job is at work, waits, or is to be tried again. */
export async function isIdle(port: number): Promise<boolean> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return !/^otesse_guard_queue_jobs\{.*\} [1-9]/m.test(text);
}
