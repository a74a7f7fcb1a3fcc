import { Chalk, type ChalkInstance } from 'chalk';
import type { Result } from '../model/scorecard.ts';

/** How a terminal page is drawn: its width in columns, whether it may use colour. */
export interface Paper {
  readonly width: number;
  readonly color: boolean;
}

export type Paint = (text: string) => string;

/** The few styles that pages use; without colour each leaves the text as it is. */
export interface Palette {
  readonly title: Paint;
  readonly heading: Paint;
  readonly faint: Paint;
  readonly warning: Paint;
  readonly error: Paint;
  readonly verdict: (result: Pick<Result, 'verdict' | 'strength' | 'counts'>) => Paint;
}

const verdictPaint = (chalk: ChalkInstance, { verdict, strength, counts }: Pick<Result, 'verdict' | 'strength' | 'counts'>): Paint => {
  switch (verdict) {
    case 'pass':
      return chalk.green;
    case 'fail':
      return strength === 'encouraged' || !counts ? chalk.yellow : chalk.red.bold;
    case 'not-due':
      return chalk.yellow;
    case 'no-data':
      return chalk.magenta;
    case 'not-applicable':
    case 'waived':
      return chalk.dim;
  }
};

export const paletteFor = ({ color }: Paper): Palette => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    title: chalk.bold,
    heading: chalk.underline,
    faint: chalk.dim,
    warning: chalk.yellow,
    error: chalk.red,
    verdict: (result) => verdictPaint(chalk, result),
  };
};
