import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/dataset/workbook/read-workbook.ts';
import { seededRandom } from '../seeded-random.ts';
import { type BookParts, partsOf, sheetXml, workbookBytes, zipOf } from './workbook-bytes.ts';

const LIMIT = 16 * 1024 * 1024;
const read = (bytes: Uint8Array) => readWorkbook(bytes, LIMIT);
const sheetsOf = (book: BookParts) => {
  const workbook = read(workbookBytes(book));
  if (!workbook.ok) throw new Error(workbook.cause);
  return workbook.sheets;
};
const only = (xml: string, rest: Partial<BookParts> = {}) => {
  const [sheet, ...others] = sheetsOf({ sheets: { 表: xml }, ...rest });
  if (!sheet || others.length > 0) throw new Error('not one sheet');
  return sheet;
};
const causeOf = (bytes: Uint8Array): string | null => {
  const workbook = read(bytes);
  return workbook.ok ? null : workbook.cause;
};
const cell = (reference: string, value = '1'): string => `<c r="${reference}"><v>${value}</v></c>`;
const row = (line: number, cells: string, more = ''): string => `<row r="${String(line)}"${more}>${cells}</row>`;
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const SMALL: BookParts = {
  sheets: {
    表: sheetXml([
      ['名称', '数'],
      ['甲镇', '1|0.5'],
    ]),
  },
  formats: ['0.0%'],
  strings: ['<t>甲</t>'],
};

describe('the rows of a sheet', () => {
  it('are as wide as the widest, and blank ones are left out', () => {
    expect(only(data(row(2, cell('B2')) + row(3, '') + row(5, cell('A5') + cell('C5')))).rows).toEqual([
      { sheet: '表', line: 2, fields: ['', '1', ''] },
      { sheet: '表', line: 5, fields: ['1', '', '1'] },
    ]);
  });

  it('and cells without a reference follow each other', () => {
    expect(only(data('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')).rows).toEqual([
      { sheet: '表', line: 1, fields: ['1', '', '2'] },
      { sheet: '表', line: 2, fields: ['3', '', ''] },
    ]);
  });

  it('in a wrong order are put in order', () => {
    expect(only(data(row(3, cell('A3', '3')) + row(1, cell('A1', '1')))).rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('join the runs of a text and leave out how it is spoken', () => {
    const strings = [
      '<r><t>甲</t></r><r><rPr><b/></rPr><t>镇</t></r><rPh sb="0" eb="1"><t>jia</t></rPh>',
      '<t xml:space="preserve"> 乙 &amp; <![CDATA[丙]]></t>',
    ];
    const xml = data(row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>丁</t></r><r><t>镇</t></r></is></c>'));
    expect(only(xml, { strings }).rows[0]?.fields).toEqual(['甲镇', '乙 & 丙', '丁镇']);
  });

  it('show numbers as their style does, and count dates from where the workbook does', () => {
    const xml = data(row(1, '<c r="A1" s="1"><v>0.704</v></c><c r="B1" s="2"><v>44195</v></c>'));
    expect(only(xml, { formats: ['0.0%', 'yyyy"年"m"月"'], from1904: true }).rows[0]?.fields).toEqual(['70.4%', '2024-12']);
  });

  it('keep cached results, errors, and formulas without a result', () => {
    const xml = data(
      row(
        1,
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><f>NA()</f><v>#N/A</v></c><c r="C1"><f>SUM(A1:B1)</f></c><c r="D1"><f t="shared" si="0"/><v/></c>',
      ),
    );
    expect(only(xml).rows[0]?.fields).toEqual(['2', '#N/A', '=SUM(A1:B1)', '=']);
  });

  it('say what a merged cell above says, not what lies beside one', () => {
    const merges = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/></mergeCells>';
    expect(
      only(sheetXml([['标题'], ['甲县', 'x'], ['', 'y'], ['', 'z'], ['', 'w']], merges)).rows.map(({ fields, spanned }) => [fields.join(), spanned?.get(0)]),
    ).toEqual([
      ['标题,', undefined],
      ['甲县,x', undefined],
      [',y', '甲县'],
      [',z', '甲县'],
      [',w', undefined],
    ]);
  });

  it('and columns are known to be hidden where something is in them', () => {
    const xml = `<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>${data(row(1, cell('A1') + cell('C1')) + row(2, cell('A2'), ' hidden="1"') + row(3, '', ' hidden="1"'))}`;
    expect(only(xml)).toMatchObject({ hiddenRows: [2], hiddenColumns: [2] });
  });

  it('are read whatever prefix the writer chose', () => {
    const parts = partsOf(SMALL);
    const prefixedXml = (xml: string): string => xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll('r:id', 'rel:id');
    const bytes = zipOf({
      ...parts,
      'xl/workbook.xml': prefixedXml(parts['xl/workbook.xml'] ?? ''),
      'xl/worksheets/sheet1.xml': prefixedXml(parts['xl/worksheets/sheet1.xml'] ?? ''),
    });
    expect(read(bytes)).toMatchObject({ ok: true, sheets: [{ name: '表', rows: [{ line: 1 }, { line: 2 }] }] });
  });
});

describe('the sheets of a workbook', () => {
  it('are those with something in them, hidden ones marked', () => {
    const xml = sheetXml([['x']]);
    const sheets = sheetsOf({ sheets: { '甲 & "乙"': xml, 空: '<sheetData/>', 藏: { state: 'hidden', xml }, 深藏: { state: 'veryHidden', xml } } });
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲 & "乙"', false],
      ['藏', true],
      ['深藏', true],
    ]);
  });

  it('leave out charts', () => {
    const parts = partsOf({ sheets: { 表: sheetXml([['x']]), 图: '' } });
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      'relationships/worksheet" Target="worksheets/sheet2',
      'relationships/chartsheet" Target="chartsheets/sheet2',
    );
    expect(read(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': rels }))).toMatchObject({ ok: true, sheets: [{ name: '表' }] });
  });

  it.each([
    ['stored', { stored: true }],
    ['with sizes in the fields of zip64, as some Java libraries write them', { zip64: true }],
  ])('may be %s', (_, options) => {
    expect(read(zipOf(partsOf(SMALL), options))).toEqual(read(workbookBytes(SMALL)));
  });
});

describe('what is no readable workbook', () => {
  const parts = partsOf(SMALL);
  const without = (name: string): Buffer => zipOf(Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name)));
  const sheet = (xml: string): Buffer => workbookBytes({ sheets: { 表: xml } });

  it.each([
    ['a zip header alone', Buffer.from('PK\u0003\u0004'), 'damaged'],
    ['a file cut in the middle', workbookBytes(SMALL).subarray(0, 600), 'damaged'],
    ['a workbook without its sheet', without('xl/worksheets/sheet1.xml'), 'damaged'],
    ['a workbook without the styles that it names', without('xl/styles.xml'), 'damaged'],
    ['a package without a workbook', without('xl/workbook.xml'), 'damaged'],
    ['a sheet that ends too early', sheet('<sheetData><row r="1"><c r="A1"><v>1</v>'), 'damaged'],
    ['a sheet that is no UTF-8', zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) }), 'damaged'],
    ['a cell far outside', sheet(data(row(1, cell('XFE1')))), 'damaged'],
    ['a cell without a column', sheet(data(row(1, cell('1')))), 'damaged'],
    ['a row far outside', sheet(data(row(1_048_577, cell('A1')))), 'damaged'],
    ['a row that is no number', sheet(data('<row r="x"/>')), 'damaged'],
    ['a zip with an unknown method', zipOf(parts, { flags: 0, size: 1 }), 'damaged'],
    ['encrypted parts', zipOf(parts, { flags: 1 }), 'encrypted'],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['an old workbook', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(512)]), 'old'],
    ['a binary workbook', zipOf({ '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('.xml', '.bin'), 'xl/workbook.bin': '' }), 'binary-workbook'],
    ['an OpenDocument table', zipOf({ mimetype: 'x', 'content.xml': '<a/>' }), 'open-document'],
    ['a Word document', zipOf({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' }), 'document'],
    ['a zip of files', zipOf({ 'a.csv': '名称\n' }), 'archive'],
    [
      'two cells that span more than a sheet of data can',
      sheet(data(Array.from({ length: 700 }, (_, index) => row(index + 1, cell(`XFD${String(index + 1)}`))).join(''))),
      'too-large',
    ],
  ])('%s', (_, bytes, cause) => {
    expect(causeOf(bytes)).toBe(cause);
  });

  it('a part that unpacks to more than is allowed is never unpacked', () => {
    const bomb = workbookBytes({ sheets: { 表: `${sheetXml([['x']])}<!--${' '.repeat(LIMIT)}-->` } });
    expect(bomb.length).toBeLessThan(LIMIT / 100);
    expect(causeOf(bomb)).toBe('too-large');
  });

  it('a part that says that it is small and is not is damaged', () => {
    expect(causeOf(zipOf(partsOf({ sheets: { 表: `${sheetXml([['x']])}<!--${' '.repeat(LIMIT)}-->` } }), { size: 4000 }))).toBe('damaged');
  });

  it('a workbook with a flipped bit gives the same cells or a reason, never other cells', () => {
    const whole = workbookBytes(SMALL);
    const expected = JSON.stringify(read(whole));
    const random = seededRandom(5);
    for (let run = 0; run < 400; run += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const workbook = read(bytes);
      if (workbook.ok && workbook.sheets.length > 0) expect(JSON.stringify(workbook)).toBe(expected);
    }
  });

  it('a workbook cut anywhere gives a reason', () => {
    const whole = workbookBytes(SMALL);
    for (let length = 4; length < whole.length; length += 7) expect(causeOf(whole.subarray(0, length))).not.toBeNull();
  });
});
