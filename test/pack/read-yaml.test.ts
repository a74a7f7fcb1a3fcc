import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readYaml, type YamlText } from '../../src/pack/read-yaml.ts';
import { sayDiagnostic } from '../../src/words/say-diagnostic.ts';

const FILE = 'sample.yaml';

const yamlOf = (text: string): YamlText => {
  const outcome = readYaml(FILE, text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

const problemsIn = (text: string): readonly Diagnostic[] => {
  const outcome = readYaml(FILE, text);
  return outcome.ok ? [] : outcome.problems;
};

/** The text that a frame marks. */
const marked = (place: ReturnType<YamlText['placeOf']>): string =>
  place.frame?.text.slice((place.column ?? 1) - 1, (place.column ?? 1) - 1 + place.frame.length) ?? '';

describe('every scalar is text', () => {
  it.each(['012345', '331122101000', '1e3', '0x10', '1.50', '95%', 'yes', 'no', 'true', 'null', '~', '2024-01-01', '12:30:45', '.inf', '1_000'])(
    '%s',
    (written) => {
      expect(yamlOf(`key: ${written}\n`).value).toEqual({ key: written });
    },
  );

  it('and so is every key', () => {
    expect(yamlOf('007: a\nno: b\n').value).toEqual({ '007': 'a', no: 'b' });
  });

  it('also where nothing is written', () => {
    expect(yamlOf('key:\n').value).toEqual({ key: '' });
  });

  it('also with a byte order mark in front and line ends of Windows', () => {
    expect(yamlOf('\ufeffkey: 甲\r\nother: 乙\r\n').value).toEqual({ key: '甲', other: '乙' });
  });
});

describe('places', () => {
  const text = '# 注释\nhead: {zh: 中文, en: "two words"}\nlist:\n  - 甲 >= 1\n  - "乙 >= 2"\n  - >-\n    丙\n    >= 3\n';
  const yaml = yamlOf(text);

  it.each<[string, readonly (string | number)[], number, number, string]>([
    ['a plain text', ['head', 'zh'], 2, 12, '中文'],
    ['a quoted text, quotation marks included', ['head', 'en'], 2, 20, '"two words"'],
    ['a map', ['head'], 2, 7, '{'],
    ['an item of a list', ['list', 0], 4, 5, '甲 >= 1'],
    ['the whole document', [], 2, 1, 'h'],
    ['something that is not there: what is around it', ['head', 'de'], 2, 7, '{'],
    ['something far from being there', ['list', 7, 'a', 'b'], 4, 3, '-'],
  ])('of %s', (_, path, line, column, shown) => {
    const place = yaml.placeOf(path);
    expect([place.file, place.line, place.column, marked(place)]).toEqual([FILE, line, column, shown]);
  });

  it('of a key', () => {
    const place = yaml.placeOfKey(['head'], 'en');
    expect([place.line, place.column, marked(place)]).toEqual([2, 16, 'en']);
  });

  it.each([
    ['plain', 0, 4, 10, '1'],
    ['quoted', 1, 5, 11, '2'],
  ])('inside %s text are exact', (_, index, line, column, shown) => {
    const place = yaml.placeInside(['list', index], 5, 1);
    expect([place.line, place.column, marked(place)]).toEqual([line, column, shown]);
  });

  it('inside folded text are at its beginning', () => {
    expect(yaml.placeInside(['list', 2], 5, 1).line).toBe(6);
  });

  it('count columns in characters, after a byte order mark too', () => {
    const place = yamlOf('\ufeffkey: 甲乙\n').placeInside(['key'], 1, 1);
    expect([place.column, marked(place)]).toEqual([7, '乙']);
  });

  it('show lines without the line end of Windows', () => {
    expect(yamlOf('key: 甲\r\nother: 乙\r\n').placeOf(['key']).frame).toEqual({ text: 'key: 甲', length: 1 });
  });
});

describe('a syntax error stands where it was made', () => {
  it.each([
    ['the same key twice', 'a: 1\nb: 2\na: 3\n', 3, 1],
    ['a tab for indentation', 'a:\n\tb: 1\n', 2, 1],
    ['a quotation mark that is never closed', 'a: 1\nb: "two\nc: 3\n', 2, 4],
    ['a colon inside text', 'a: 1\nb: 目标: 35%\n', 2, 4],
    ['a second document', 'a: 1\n---\nb: 2\n', 2, 1],
    ['a reserved sign', 'a: 1\nb: @two\n', 2, 4],
    ['an alias without its anchor', 'a: 1\nb: *none\n', 2, 4],
  ])('%s', (_, text, line, column) => {
    const [first] = problemsIn(text);
    expect([first?.code, first?.line, first?.column]).toEqual(['yaml-syntax', line, column]);
  });

  it('is not followed by the errors that it alone caused', () => {
    expect(problemsIn('a:\n  - b: 1\n\tc: 2\n    d: 3\n    e: 4\n').length).toBe(1);
  });

  it('does not keep another one, further down, from being told', () => {
    expect(problemsIn('a: 1\na: 2\nb: 3\nb: 4\n').map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('a syntax error is said in plain words', () => {
  it.each([
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a reserved sign', 'a: @b\n'],
    ['an unknown escape', 'a: "\\q"\n'],
    ['an unknown directive', '%FOO bar\n---\na: 1\n'],
    ['two anchors', 'a: &b &c d\n'],
    ['a tag', 'a: !foo bar\n'],
    ['a list inside a line', 'a: - b\n'],
  ])('without the code of a library: %s', (_, text) => {
    for (const problem of problemsIn(text)) {
      const { message } = sayDiagnostic(problem, 'en');
      expect(message).not.toMatch(/[A-Z]{3,}_|[A-Z]{6,}/);
    }
  });

  it('which say of an alias without its anchor just that, not that there are too many', () => {
    expect(problemsIn('a: *none\n').map(({ data }) => data)).toEqual([{ cause: 'BAD_ALIAS' }]);
  });
});

describe('aliases', () => {
  it('are read', () => {
    expect(yamlOf('a: &title {zh: 甲}\nb: *title\n').value).toEqual({ a: { zh: '甲' }, b: { zh: '甲' } });
  });

  it('cannot blow a small file up', () => {
    const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index, names) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => (before === undefined ? 'x' : `*${before}`)).join(', ')}]`;
    });
    expect(problemsIn(`${bomb.join('\n')}\n`).map(({ data }) => data)).toEqual([{ cause: 'ALIASES' }]);
  });
});
