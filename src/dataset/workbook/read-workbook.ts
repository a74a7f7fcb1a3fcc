import type { WorkbookCause } from '../../model/diagnostic.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { readSheet, type SheetContent } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { readStyles } from './read-styles.ts';
import { type Attributes, prefixed, readXml } from './read-xml.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** A sheet that has something in it. */
export interface Sheet extends SheetContent {
  readonly name: string;
  readonly hidden: boolean;
}

export type Workbook = { readonly ok: true; readonly sheets: readonly Sheet[] } | { readonly ok: false; readonly cause: WorkbookCause };

/** How a part names another: by an id, with the kind of what it names. */
interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream that an encrypted workbook is kept in (MS-OFFCRYPTO 1.3.3), as its directory writes the name. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file that is packed like a workbook is instead. */
const otherKind = (names: ReadonlySet<string>): WorkbookCause => {
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml')) return 'document';
  if (names.has('content.xml') && names.has('mimetype')) return 'open-document';
  return names.has('[Content_Types].xml') ? 'damaged' : 'archive';
};

const partOf = (archive: Archive, name: string): Uint8Array => {
  const part = archive.read(name);
  if (!part) throw new UnreadableWorkbook('damaged');
  return part;
};

/** A target as a path from the root of the package: `../a.xml` beside `xl/b.xml`, `/xl/a.xml`. */
const pathOf = (target: string, folder: string): string => {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.filter((step) => step !== '').join('/');
};

const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

/** What a part names, from the part beside it that says so; '' stands for the package itself. */
const relationsOf = (archive: Archive, name: string): readonly Relation[] => {
  const folder = folderOf(name);
  const bytes = archive.read(pathOf(`_rels/${name.slice(folder.length).replace('/', '')}.rels`, folder));
  const relations: Relation[] = [];
  if (bytes) {
    readXml(bytes, {
      open: (tag, attributes) => {
        if (tag !== 'Relationship') return;
        const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
        relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: pathOf(target, folder) });
      },
    });
  }
  return relations;
};

/** The sheets as the workbook lists them, and the day from which its dates count. */
const readBook = (bytes: Uint8Array): { readonly sheets: readonly Attributes[]; readonly from1904: boolean } => {
  const sheets: Attributes[] = [];
  let from1904 = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push(attributes());
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes()['date1904'] ?? '');
    },
  });
  return { sheets, from1904 };
};

const readSheets = (archive: Archive): readonly Sheet[] => {
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new UnreadableWorkbook('binary-workbook');
  if (!archive.names.has(main) || /^(?:word|ppt)\//.test(main)) throw new UnreadableWorkbook(otherKind(archive.names));
  const relations = relationsOf(archive, main);
  // A workbook need not have shared texts or styles, but what it names must be there: without its styles 70% would be 0.7.
  const partFor = (kind: string): Uint8Array | null => {
    const relation = relations.find((candidate) => candidate.kind === kind);
    return relation ? partOf(archive, relation.target) : null;
  };
  const { sheets, from1904 } = readBook(partOf(archive, main));
  const book = { strings: readStrings(partFor('sharedStrings')), formats: readStyles(partFor('styles')), from1904 };
  return sheets.flatMap((sheet): readonly Sheet[] => {
    const id = prefixed(sheet, 'id');
    const relation = relations.find((candidate) => candidate.id === id);
    // Charts and dialogs have sheets of their own, without cells.
    if (relation && relation.kind !== 'worksheet') return [];
    const name = sheet['name'] ?? '';
    const content = readSheet(partOf(archive, relation?.target ?? ''), name, book);
    return [{ name, hidden: (sheet['state'] ?? 'visible') !== 'visible', ...content }];
  });
};

/** The sheets of a workbook, with every text as its reader sees it; its parts may unpack to `limit` bytes together. */
export const readWorkbook = (bytes: Uint8Array, limit: number): Workbook => {
  if (OLE.every((byte, index) => bytes[index] === byte)) return { ok: false, cause: Buffer.from(bytes).includes(ENCRYPTED) ? 'encrypted' : 'old' };
  try {
    return { ok: true, sheets: readSheets(openArchive(bytes, limit)).filter(({ rows }) => rows.length > 0) };
  } catch (failure) {
    if (failure instanceof UnreadableWorkbook) return { ok: false, cause: failure.cause };
    throw failure;
  }
};
