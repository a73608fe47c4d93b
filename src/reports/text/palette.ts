import picocolors from 'picocolors';
import type { Severity } from '../../model/index.ts';

type Paint = (text: string) => string;

/** Colours by meaning, so that a terminal reads the same everywhere. */
export interface Palette {
  severity: Record<Severity, Paint>;
  advice: Paint;
  /** What is read first. */
  strong: Paint;
  /** What is there to be found, not to be read. */
  faint: Paint;
  place: Paint;
  mark: Paint;
  good: Paint;
  bad: Paint;
  partial: Paint;
}

export function paletteOf(color: boolean): Palette {
  const c = picocolors.createColors(color);
  return {
    severity: {
      critical: (text) => c.bold(c.red(text)),
      high: (text) => c.red(text),
      medium: (text) => c.yellow(text),
      low: (text) => c.blue(text),
    },
    advice: c.blue,
    strong: c.bold,
    faint: c.dim,
    place: c.cyan,
    mark: c.red,
    good: c.green,
    bad: (text) => c.bold(c.red(text)),
    partial: (text) => c.bold(c.yellow(text)),
  };
}
