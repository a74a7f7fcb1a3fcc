import type { Dictionary, Indicator, RulePack } from '../model/policy.ts';

/** What the build leaves of the dictionary: used only while the YAML beside it has the same hash. */
export interface CompiledDictionary {
  readonly sha256: string;
  readonly indicators: readonly Indicator[];
}

/** What the build leaves of a pack: used only while its YAML and the dictionary's have the same hashes. */
export interface CompiledPack {
  readonly dictionary: string;
  readonly pack: RulePack;
}

export const compileDictionary = (dictionary: Dictionary): CompiledDictionary => ({
  sha256: dictionary.sha256,
  indicators: [...dictionary.indicators.values()],
});

export const revive = (compiled: CompiledDictionary): Dictionary => ({
  sha256: compiled.sha256,
  indicators: new Map(compiled.indicators.map((indicator) => [indicator.name, indicator])),
});
