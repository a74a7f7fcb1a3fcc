import { type DivisionFile, tableOf } from '../../src/division/table.ts';

/** A table with one of each kind of thing that makes divisions hard. */
export const SMALL: DivisionFile = {
  source: 'test',
  units: [
    '37山东省',
    '44广东省',
    '50重庆市',
    '52贵州省',
    '3702青岛市',
    '3716滨州市',
    '4401广州市',
    '4419东莞市',
    '5002县',
    '5203遵义市',
    '370211黄岛区,103泊里镇',
    '370215即墨区,010蓝村街道',
    '370283平度市,105南村镇,115明村镇',
    '371681邹平市',
    '440113番禺区,102南村镇',
    '441900东莞市,003东城街道',
    '500233忠县',
    '520326务川仡佬族苗族自治县',
  ].join('\n'),
  names: [
    { name: '西海岸新区', code: '370211', formerCode: null },
    { name: '邹平县', code: '371681', formerCode: '371626' },
    { name: '蓝村镇', code: '370215010', formerCode: '370215105' },
    { name: '新蒲新区', code: null, parent: '520300', level: 'county' },
  ],
};

export const TABLE = tableOf(SMALL);
