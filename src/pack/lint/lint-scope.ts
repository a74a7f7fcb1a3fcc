import { lex } from '../../language/lexer.ts';
import { type Diagnostic, type DiagnosticData, error, type Place, warning } from '../../model/diagnostic.ts';
import { type Lint, LINTS } from '../../model/lint.ts';
import type { Check, Indicator, Rule, RulePack } from '../../model/policy.ts';
import type { Position } from '../../model/position.ts';
import { listAt, mapOf, textAt } from '../raw.ts';
import type { Path, YamlText } from '../read-yaml.ts';

/** What every check of lint looks at: the pack as judged, and the YAML for the places. */
export interface LintScope {
  readonly yaml: YamlText;
  readonly pack: RulePack;
  readonly find: (name: string) => Indicator | undefined;
}

/** A rule of the pack and where it stands in the YAML. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly path: Path;
}

/** The indicators that the pack writes out; those that its checklist implies have no entry of their own. */
export const ownIndicators = ({ yaml, pack }: LintScope): readonly Indicator[] => pack.indicators.slice(0, listAt(mapOf(yaml.value), 'indicators').length);

/** A finding with the severity that its code has. */
export const finding = <C extends Lint>(code: C, data: DiagnosticData[C], place: Place): Diagnostic =>
  (LINTS[code] === 'error' ? error : warning)(code, data, place);

const LONGEST_TOKEN = 200;

/** The place of the word, figure or sign of a check that stands at a position. */
export const placeOfToken = ({ yaml }: LintScope, at: Position): Place => {
  const place = yaml.placeAt(at, 1);
  const rest = (place.frame?.text ?? '').slice(at.column - 1, at.column - 1 + LONGEST_TOKEN);
  const [token] = lex(rest);
  return token?.start === 0 ? yaml.placeAt(at, token.end) : place;
};

const writtenChecks = ({ yaml }: LintScope, { path: [section, index] }: PlacedRule): unknown =>
  mapOf(listAt(mapOf(yaml.value), String(section))[Number(index)])['check'];

const textOfCheck = (written: unknown): string | undefined => (typeof written === 'string' ? written : textAt(mapOf(written), 'that'));

/** Where the text of a check stands: alone, in the list, or under `that`; a condition of application under `when`, what is ticked in the title. */
const pathOfCheck = (scope: LintScope, placed: PlacedRule, check: Check): Path => {
  if (check === placed.rule.when) return [...placed.path, 'when'];
  if (placed.rule.section === 'checklist') return [...placed.path, 'title', 'zh'];
  const written = writtenChecks(scope, placed);
  const items: readonly unknown[] = Array.isArray(written) ? written : [written];
  const index = items.findIndex((item) => textOfCheck(item) === check.text);
  const path = Array.isArray(written) ? [...placed.path, 'check', index] : [...placed.path, 'check'];
  return typeof items[index] === 'string' ? path : [...path, 'that'];
};

/** The place of a whole check. */
export const placeOfCheck = (scope: LintScope, placed: PlacedRule, check: Check): Place =>
  scope.yaml.placeInside(pathOfCheck(scope, placed, check), 0, check.text.length);

/** The place of `length` characters at an offset of the quote as written. */
export const placeInQuote = ({ yaml }: LintScope, { path }: PlacedRule, offset: number, length: number): Place =>
  yaml.placeInside([...path, 'quote'], offset, length);
