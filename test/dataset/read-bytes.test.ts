import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { datasetFrom, listingOf, onlyObservation, problemsOf, problemsWith } from './dataset-of.ts';
import { type BookParts, sheetXml, workbookBytes } from './workbook/workbook-bytes.ts';

const MEGABYTE = 1024 * 1024;
const CSV = '名称,常住人口（人）\n甲镇,5\n';
const READ = ['甲镇 常住人口 = 5 人'];
const HEADER = ['名称', '常住人口（人）', '绿化覆盖率'] as const;
const book = (sheets: BookParts['sheets'], rest: Partial<BookParts> = {}): Uint8Array => workbookBytes({ sheets, ...rest });
const summary = async (bytes: Uint8Array) =>
  problemsOf(await datasetFrom({ 'a.xlsx': bytes })).map(({ code, sheet, line, column }) =>
    [code, sheet, line, column].filter((part) => part !== undefined && part !== null).join(' '),
  );

describe('gzip', () => {
  it('is unpacked, whatever the name ends in', async () => {
    for (const name of ['a.csv.gz', 'a.csv']) expect(listingOf(await datasetFrom({ [name]: gzipSync(CSV) }))).toEqual(READ);
  });

  it('may hold a workbook', async () => {
    expect(
      listingOf(
        await datasetFrom({
          'a.xlsx.gz': gzipSync(
            book({
              表: sheetXml([
                ['名称', '常住人口（人）'],
                ['甲镇', 5],
              ]),
            }),
          ),
        }),
      ),
    ).toEqual(READ);
  });

  it('names a subject after the file without both endings', async () => {
    const dataset = await datasetFrom({ 'data/甲镇.csv.gz': gzipSync('指标,单位,数值\n常住人口,人,5\n') });
    expect(dataset.subjects).toMatchObject([{ name: '甲镇', unidentified: true }]);
  });

  it('that is cut short is damaged, and costs the others nothing', async () => {
    const dataset = await datasetFrom({ 'b.csv.gz': gzipSync(CSV).subarray(0, 20), 'c.csv': CSV });
    expect(problemsOf(dataset)).toMatchObject([{ code: 'gzip-damaged', severity: 'error', file: 'b.csv.gz' }]);
    expect(listingOf(dataset)).toEqual(READ);
  });

  it('that unpacks to more than the limit is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(129 * MEGABYTE, 'a'));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(problemsOf(await datasetFrom({ 'b.csv.gz': bomb }))).toMatchObject([{ code: 'unpacked-too-large', data: { limit: 128 }, file: 'b.csv.gz' }]);
  });

  it('in gzip is not unpacked twice', async () => {
    expect(problemsOf(await datasetFrom({ 'b.csv.gz': gzipSync(gzipSync(CSV)) }))).toMatchObject([{ code: 'file-binary', data: { kind: 'gzip' } }]);
  });
});

describe('a workbook', () => {
  it('is read by its bytes, whatever its name, and names the sheet and the cell of every value', async () => {
    const xml = sheetXml([['2024年主要指标'], [...HEADER], ['甲镇', 5, '1|0.41200000000000003']], '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>');
    const dataset = await datasetFrom({ 'a.csv': book({ 数据: xml }, { formats: ['0.0%'] }) });
    expect(listingOf(dataset)).toEqual([...READ, '甲镇 绿化覆盖率 = 41.2 %']);
    expect(dataset.inputs).toMatchObject([{ file: 'a.csv', sheet: '数据', encoding: 'xlsx', layout: 'wide', rows: 1 }]);
    expect(onlyObservation(dataset, '绿化覆盖率')).toMatchObject({ cell: { file: 'a.csv', sheet: '数据', line: 3, column: 3, text: '41.2%' } });
    expect(problemsOf(dataset)).toEqual([]);
  });

  it('has a table in each sheet, which together make the data', async () => {
    const sheets = {
      人口: sheetXml([
        ['名称', '常住人口（人）'],
        ['甲镇', 5],
      ]),
      绿化: sheetXml([
        ['名称', '绿化覆盖率（%）'],
        ['甲镇', 41],
      ]),
    };
    expect(listingOf(await datasetFrom({ 'a.xlsx': book(sheets) }))).toEqual([...READ, '甲镇 绿化覆盖率 = 41 %']);
  });

  it('names both cells of a conflict between its sheets', async () => {
    const sheets = {
      甲: sheetXml([
        ['名称', '常住人口（人）'],
        ['甲镇', 5],
      ]),
      乙: sheetXml([
        ['名称', '常住人口（人）'],
        ['甲镇', 6],
      ]),
    };
    const conflicts = problemsWith(await datasetFrom({ 'a.xlsx': book(sheets) }), 'conflicting-values');
    expect(conflicts).toMatchObject([
      { sheet: '乙', line: 2, column: 2, data: { otherSheet: '甲', otherLine: 2, otherColumn: 2 } },
      { sheet: '甲', line: 2, column: 2, data: { otherSheet: '乙' } },
    ]);
  });

  it('whose sheets are forms has a subject per sheet, named after it', async () => {
    const form = (people: number): string =>
      sheetXml([
        ['指标', '单位', '数值'],
        ['常住人口', '人', people],
      ]);
    const dataset = await datasetFrom({ 'a.xlsx': book({ 甲镇: form(5), 乙镇: form(6) }) });
    expect(listingOf(dataset)).toEqual([...READ, '乙镇 常住人口 = 6 人']);
    expect(problemsWith(dataset, 'subject-from-file-name')).toMatchObject([
      { sheet: '乙镇', data: { name: '乙镇', sheet: true } },
      { sheet: '甲镇', data: { name: '甲镇', sheet: true } },
    ]);
    expect((await datasetFrom({ 'data/丙镇.xlsx': book({ Sheet1: form(5), Sheet2: '<sheetData/>' }) })).subjects).toMatchObject([{ name: '丙镇' }]);
  });

  it('may have sheets without a table beside one that has one, and hidden ones, each with a warning', async () => {
    const table = sheetXml([
      ['名称', '常住人口（人）'],
      ['甲镇', 5],
    ]);
    const sheets = {
      封面: sheetXml([['填报说明'], ['请按年填写']]),
      数据: table,
      空: '<sheetData/>',
      旧: { state: 'hidden', xml: table.replace('>5<', '>9<') },
    };
    expect(await summary(book(sheets))).toEqual(['sheet-unused 封面', 'sheet-hidden 旧']);
    expect(listingOf(await datasetFrom({ 'a.xlsx': book(sheets) }))).toEqual(READ);
  });

  it('without any table says so at each sheet', async () => {
    expect(await summary(book({ 一: sheetXml([['说明']]), 二: sheetXml([['x']]) }))).toEqual(['no-header 一 1', 'no-header 二 1']);
  });

  it('with nothing in it is empty', async () => {
    expect(await summary(book({ 一: '<sheetData/>' }))).toEqual(['file-empty']);
    expect(await summary(book({ 一: { state: 'hidden', xml: sheetXml([['x']]) } }))).toEqual(['file-empty', 'sheet-hidden 一']);
  });

  it('gives the county of a merged cell to each of its rows, and a merged value to the first alone', async () => {
    const rows = [
      ['县', '乡镇', '年份', '常住人口（人）'],
      ['甲县', '甲镇', 2024, 5],
      ['', '乙镇', '', ''],
    ];
    const merges = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/></mergeCells>';
    expect(listingOf(await datasetFrom({ 'a.xlsx': book({ 表: sheetXml(rows, merges) }) }))).toEqual([
      '甲县/甲镇 2024 常住人口 = 5 人',
      '甲县/乙镇 2024 常住人口 = (blank)',
    ]);
  });

  it('has its hidden rows and columns read, with a warning that names them', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${sheetXml([
      ['名称', '常住人口（人）'],
      ['甲镇', 5],
    ]).replace('<row r="2"', '<row r="2" hidden="true"')}`;
    const dataset = await datasetFrom({ 'a.xlsx': book({ 表: xml }) });
    expect(listingOf(dataset)).toEqual(READ);
    expect(problemsOf(dataset)).toMatchObject([{ code: 'hidden-cells', severity: 'warning', sheet: '表', data: { rows: [2], columns: ['B'] } }]);
  });

  it.each([
    ['a formula without a result', '<c r="B2"><f>SUM(C1:C9)</f></c>', 'formula'],
    ['a broken formula', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'spreadsheet-error'],
    ['a date where a number should be', '<c r="B2" s="1"><v>45658</v></c>', 'date'],
  ])('spoils the cell of %s, and no other', async (_, cell, cause) => {
    const xml = sheetXml([
      ['名称', '常住人口（人）'],
      ['甲镇', 5],
      ['乙镇', 5],
    ]).replace('<c r="B2"><v>5</v></c>', cell);
    const dataset = await datasetFrom({ 'a.xlsx': book({ 表: xml }, { formats: ['m"月"d"日"'] }) });
    expect(problemsOf(dataset)).toMatchObject([{ code: 'bad-number', sheet: '表', line: 2, column: 2, data: { cause } }]);
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = (bad-number)', '乙镇 常住人口 = 5 人']);
  });

  it('takes no name from a formula without a result', async () => {
    const xml = sheetXml([
      ['名称', '常住人口（人）'],
      ['甲镇', 5],
      ['乙镇', 5],
    ]).replace(/<c r="A2".*?<\/c>/, '<c r="A2"><f>C2</f></c>');
    const dataset = await datasetFrom({ 'a.xlsx': book({ 表: xml }) });
    expect(problemsOf(dataset)).toMatchObject([{ code: 'name-not-computed', severity: 'error', sheet: '表', line: 2, data: { text: '=C2' } }]);
    expect(listingOf(dataset)).toEqual(['乙镇 常住人口 = 5 人']);
  });

  it('keeps #N/A blank, figures stored as text, and the zeros before codes', async () => {
    const rows = [
      ['区划代码', '名称', '常住人口（人）', '绿化覆盖率（%）'],
      ['1|31124', '甲镇', '1,234', '41.5'],
      ['331122', '乙县', '', 40],
    ];
    const xml = sheetXml(rows).replace('<c r="D2" t="inlineStr"><is><t>41.5</t></is></c>', '<c r="D2" t="e"><v>#N/A</v></c>');
    const dataset = await datasetFrom({ 'a.xlsx': book({ 表: xml }, { formats: ['000000'] }) });
    expect(listingOf(dataset)).toEqual(['031124 常住人口 = 1234 人', '031124 绿化覆盖率 = (blank)', '331122 常住人口 = (blank)', '331122 绿化覆盖率 = 40 %']);
  });

  it('that cannot be read is an error with the reason', async () => {
    expect(problemsOf(await datasetFrom({ 'a.xlsx': Buffer.from('PK\u0003\u0004') }))).toMatchObject([
      { code: 'workbook-unreadable', severity: 'error', file: 'a.xlsx', data: { cause: 'damaged' } },
    ]);
  });
});

describe('text with other separators', () => {
  it.each([
    ['tabs', 'a.tsv', CSV.replaceAll(',', '\t')],
    ['semicolons', 'a.csv', CSV.replaceAll(',', ';')],
    ['semicolons beside commas in figures', 'a.csv', '名称;常住人口（人）;备注\n甲镇;5;1,5\n'],
  ])('%s', async (_, name, text) => {
    expect(listingOf(await datasetFrom({ [name]: text }))).toEqual(READ);
  });
});
