/** Work to be done. What it works on is named by ids: its data is stored, so nothing secret and no code belongs in it. */
export interface Job<Name extends string = string, Data extends object = object> {
  kind: Name;
  data: Data;
  /** What the job works on. Without one it stands alone. */
  key?: string | undefined;
  /** Higher is sooner, among jobs of one kind. 0 by default. */
  priority?: number | undefined;
}

/** One run of a job. */
export interface Run<Data extends object = object> {
  id: string;
  data: Data;
  /** 1 the first time. */
  attempt: number;
  /** Aborted when the job is no longer this run's: timed out, handed back, or taken over by another replica. */
  signal: AbortSignal;
  /** Asks the database whether the job is still this run's: before each effect that must not happen twice. */
  stillOurs(): Promise<boolean>;
}

export type Handler<Data extends object = object> = (run: Run<Data>) => Promise<void>;

/** Thrown by a handler: not now, but at that time; it is no failure and uses up no attempt. */
export class PutOff extends Error {
  override name = 'PutOff';
  readonly until: Date;

  constructor(until: Date) {
    super(`put off until ${until.toISOString()}`);
    this.until = until;
  }
}
