import { crc32, deflateRawSync } from 'node:zlib';

const u16 = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** What a test wants otherwise than a writer would: lies about sizes, checksums and methods. */
export interface ZipOptions {
  readonly stored?: boolean;
  readonly flags?: number;
  readonly size?: number;
  readonly zip64?: boolean;
}

const u64 = (value: number): readonly number[] => [...u32(value), ...u32(0)];

/** A zip file of these parts, text in UTF-8. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = options.stored === true ? bytes : deflateRawSync(bytes);
    const [size, method] = [options.size ?? bytes.length, options.stored === true ? 0 : 8];
    const head = [...u16(20), ...u16(options.flags ?? 0), ...u16(method), ...u32(0), ...u32(crc32(bytes))];
    const title = Buffer.from(name);
    const extra = options.zip64 === true ? [...u16(1), ...u16(16), ...u64(size), ...u64(packed.length)] : [];
    const sizes = options.zip64 === true ? [...u32(0xffffffff), ...u32(0xffffffff)] : [...u32(packed.length), ...u32(size)];
    const local = Buffer.concat([
      Buffer.from([...u32(0x04034b50), ...head, ...u32(packed.length), ...u32(size), ...u16(title.length), ...u16(0)]),
      title,
      packed,
    ]);
    const lengths = [...u16(title.length), ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(at)];
    central.push(Buffer.concat([Buffer.from([...u32(0x02014b50), ...u16(20), ...head, ...sizes, ...lengths]), title, Buffer.from(extra)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const count = u16(central.length);
  return Buffer.concat([
    ...locals,
    directory,
    Buffer.from([...u32(0x06054b50), ...u32(0), ...count, ...count, ...u32(directory.length), ...u32(at), ...u16(0)]),
  ]);
};

export interface BookParts {
  /** Sheets by name: the XML inside `worksheet`, with a state where it is not in sight. */
  readonly sheets: Readonly<Record<string, string | { readonly state: string; readonly xml: string }>>;
  /** The XML inside each shared string. */
  readonly strings?: readonly string[];
  /** Format codes; cell style n shows the n-th, style 0 is General. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (targets: readonly (readonly [string, string, string])[]): string =>
  `<Relationships>${targets.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of a workbook, by name. */
export const partsOf = ({ sheets, strings = [], formats = [], from1904 = false }: BookParts): Record<string, string> => {
  const names = Object.keys(sheets);
  const state = (name: string): string => {
    const sheet = sheets[name];
    return typeof sheet === 'object' ? ` state="${sheet.state}"` : '';
  };
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${state(name)} r:id="rId${String(index + 1)}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, index) => [`rId${String(index + 1)}`, 'worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const),
      ['s', 'sharedStrings', 'sharedStrings.xml'],
      ['t', 'styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, index) => {
        const sheet = sheets[name] ?? '';
        return [`xl/worksheets/sheet${String(index + 1)}.xml`, `<worksheet xmlns="${MAIN}">${typeof sheet === 'string' ? sheet : sheet.xml}</worksheet>`];
      }),
    ),
  };
};

/** The bytes of a workbook. */
export const workbookBytes = (book: BookParts): Buffer => zipOf(partsOf(book));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A cell of text or, for a number, of a number; with the style that stands before a `|` (`1|0.704`). */
const cellXml = (value: string | number, reference: string): string => {
  const styled = typeof value === 'string' ? /^(\d+)\|(.*)$/.exec(value) : null;
  if (styled) return `<c r="${reference}" s="${styled[1] ?? ''}"><v>${styled[2] ?? ''}</v></c>`;
  return typeof value === 'number'
    ? `<c r="${reference}"><v>${String(value)}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};

/** The data of a sheet, row by row; blank texts are no cells. */
export const sheetXml = (rows: readonly (readonly (string | number)[])[], after = ''): string =>
  `<sheetData>${rows
    .map((row, index) => {
      const line = String(index + 1);
      return `<row r="${line}">${row.map((value, column) => (value === '' ? '' : cellXml(value, `${LETTERS[column] ?? ''}${line}`))).join('')}</row>`;
    })
    .join('')}</sheetData>${after}`;
