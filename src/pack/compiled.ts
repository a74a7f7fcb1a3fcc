/*
 * The sources are compared whole rather than by hash: exact, and at start-up cheaper than loading node:crypto.
 */
import type { Dictionary, Indicator, RulePack } from '../model/policy.ts';

/** What the build leaves of the dictionary: used only while the YAML beside it reads as `source`. */
export interface CompiledDictionary {
  readonly source: string;
  readonly sha256: string;
  readonly indicators: readonly Indicator[];
}

/** What the build leaves of a pack: used only while its YAML reads as `source` and the dictionary is the one of `dictionary`. */
export interface CompiledPack {
  readonly source: string;
  readonly dictionary: string;
  readonly pack: RulePack;
}

export const compileDictionary = (dictionary: Dictionary, source: string): CompiledDictionary => ({
  source,
  sha256: dictionary.sha256,
  indicators: [...dictionary.indicators.values()],
});

export const revive = (compiled: CompiledDictionary): Dictionary => ({
  sha256: compiled.sha256,
  indicators: new Map(compiled.indicators.map((indicator) => [indicator.name, indicator])),
});
