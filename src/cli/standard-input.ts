import { HELP } from '../words/help-words.ts';
import type { Context } from './context.ts';

/** Standard input; whoever typed `-` without giving anything is told what is waited for. */
export const standardInput = ({ edge, language }: Context): AsyncIterable<Uint8Array> => {
  const { isTerminal, pieces } = edge.openInput();
  if (isTerminal) edge.err(`${HELP.typing[language]}\n`);
  return pieces;
};
