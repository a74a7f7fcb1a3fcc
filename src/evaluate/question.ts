import type { Subject } from '../model/dataset.ts';
import type { Dictionary, Rule, RulePack } from '../model/policy.ts';
import type { TimeOptions } from './period.ts';
import type { Gate } from './run-problems.ts';

/** What is judged, how, and what must hold of the run as a whole. */
export interface Question {
  readonly packs: readonly RulePack[];
  readonly dictionary: Dictionary;
  readonly selectsRule: (pack: RulePack, rule: Rule) => boolean;
  readonly selectsSubject: ((subject: Subject) => boolean) | null;
  /** Whether the call names the policy itself, so that its references may count. */
  readonly namesPolicy: (pack: RulePack) => boolean;
  readonly bindingOnly: boolean;
  readonly time: TimeOptions;
  readonly gate: Gate;
}
