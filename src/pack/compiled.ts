/*
 * Beside what it compiles the build leaves a copy of the YAML. What is compiled counts only while the YAML is that copy, byte
 * by byte: exact, and at start-up cheaper than a hash.
 */
import type { Dictionary, Indicator, RulePack } from '../model/policy.ts';

/** What the build leaves of the dictionary. */
export interface CompiledDictionary {
  readonly sha256: string;
  readonly indicators: readonly Indicator[];
}

/** What the build leaves of a pack: used only with the dictionary whose hash is `dictionary`. */
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
