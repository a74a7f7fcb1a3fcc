import type { InspectedSubject, Inspection } from '../model/inspection.ts';
import type { Dictionary } from '../model/policy.ts';
import { nameIndicators } from '../words/indicator-words.ts';
import { INSPECT_PHRASES, INSPECT_WORDS } from '../words/inspect-words.ts';
import { LEVEL_WORDS } from '../words/labels.ts';
import { brief, visible } from '../words/visible.ts';
import { drawFeeds } from './draw-feed.ts';
import { drawInspectedFile, drawProblems, periodWords } from './draw-inspected-file.ts';
import { drawList, type ListPen } from './draw-list.ts';
import type { GridColumn } from './grid.ts';
import { paletteFor } from './paint.ts';
import type { TableOptions } from './pen.ts';

const subjectRow = (subject: InspectedSubject, { language }: ListPen): readonly string[] => {
  const { name, code, level, parents, unidentified, namesakes, periods } = subject;
  const notes = [
    ...(unidentified ? [INSPECT_PHRASES.unidentified[language]()] : []),
    ...(namesakes === null ? [] : [INSPECT_PHRASES.namesakes[language]({ count: namesakes })]),
  ];
  const note = notes.length === 0 ? '' : language === 'zh' ? `（${notes.join('，')}）` : ` (${notes.join('; ')})`;
  return [
    brief(name) + note,
    visible(code ?? ''),
    level === null ? INSPECT_WORDS.unknownLevel[language] : LEVEL_WORDS[level][language],
    [...parents].reverse().map(brief).join(' '),
    visible(periodWords(periods, language)),
  ];
};

const drawSubjects = ({ subjects }: Inspection, pen: ListPen): readonly string[] => {
  const { language } = pen;
  const flexible = { min: 8, max: 40 };
  const columns: readonly GridColumn[] = [
    { title: INSPECT_WORDS.subjects[language], flexible },
    { title: INSPECT_WORDS.code[language] },
    { title: INSPECT_WORDS.level[language] },
    { title: INSPECT_WORDS.parents[language], flexible },
    { title: INSPECT_WORDS.periods[language], flexible },
  ];
  const title = INSPECT_PHRASES.subjects[language]({ count: subjects.length });
  return drawList(
    title,
    columns,
    subjects.map((subject) => subjectRow(subject, pen)),
    pen,
  );
};

/** The indicators of the dictionary as the reader's language names them. */
const namesIn = ({ indicators }: Dictionary) => [...indicators.values()].map(({ name, en, unit }) => ({ zh: name, en, unit }));

/** How files were understood, as a page: file by file, then the subjects of all, then what the policies can use of them. */
export const renderInspection = (inspection: Inspection, dictionary: Dictionary, options: TableOptions): string => {
  const { files, fed, diagnostics } = inspection;
  const pen: ListPen = { ...options, palette: paletteFor(options.paper) };
  const known = new Set(files.map(({ file }) => file));
  const others = diagnostics.filter(({ file }) => file === null || !known.has(file));
  const blocks = [
    ...files.map((file) =>
      drawInspectedFile(
        file,
        diagnostics.filter((problem) => problem.file === file.file),
        pen,
      ),
    ),
    ...drawSubjects(inspection, pen),
    ...drawProblems(INSPECT_WORDS.otherProblems[options.language], others, pen),
    ...(fed === null ? [] : drawFeeds(fed, { ...pen, named: nameIndicators(namesIn(dictionary), options.language), severalFiles: files.length > 1 })),
  ];
  return `${blocks.join('\n\n')}\n`;
};
