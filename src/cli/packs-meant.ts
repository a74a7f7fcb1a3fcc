import { isPath, shippedPolicies } from '../pack/load-policies.ts';
import type { Context } from './context.ts';

/** The packs meant: `all` is every shipped one, and a cases file means the pack that it stands beside. */
export const packsMeant = ({ edge }: Context, wanted: readonly string[]): readonly string[] => [
  ...new Set(
    wanted.flatMap((pack) => (pack === 'all' ? shippedPolicies(edge) : [pack])).map((pack) => (isPath(pack) ? pack.replace(/\.cases(\.ya?ml)$/i, '$1') : pack)),
  ),
];
