import { describe, expect, it } from 'vitest';
import { accountFor } from '../../src/document/account.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { renderCoverage } from '../../src/report/render-coverage.ts';
import { packText, parsed, ruleText } from '../pack/pack-text.ts';

const TEXT = `一、目标（示例，编造）
绿化覆盖率达到35%以上，每镇建设1座公园。加快推进\u001b[31m城市\u202e建设\u200b。特色镇是平台。
二、保障
加强领导，落实责任。
`;

const coverage = ((): Coverage => {
  const pack = parsed(
    `${packText(ruleText('green', { clause: '一 目标', quote: '绿化覆盖率达到35%以上', check: '绿化覆盖率 >= 35%' }))}unencoded:\n  - {clause: 二 保障, quote: 加强领导, because: 只作号召}\n`,
  );
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return accountFor(pack.value, { file: 'a\u0007.txt', encoding: 'utf-8', sha256: '', text: TEXT });
})();

describe('the page of a coverage', () => {
  it.each([40, 44, 60, 80, 120, 160])('is nowhere wider than %i columns', (width) => {
    for (const language of ['zh', 'en'] as const) {
      const lines = renderCoverage(coverage, language, { width, color: false }, true).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  it('shows no control, direction or invisible character of the document', () => {
    expect(renderCoverage(coverage, 'zh', { width: 80, color: false }, true)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b-\u200f\u202a-\u202e]/);
  });

  it('gives each standing its sign, so that it reads without colour', () => {
    const page = renderCoverage(coverage, 'zh', { width: 80, color: false }, false);
    expect(page).toContain('  ✓ 绿化覆盖率达到35%以上\n    ← green\n');
    expect(page).toContain('  – 加强领导，落实责任。\n    ← 只作号召\n');
    expect(page).toContain('  ✗ 每镇建设1座公园。\n    ← 未处理：数字 1座，硬性要求\n');
  });

  it('names every entry that quotes a segment, rules before reasons, and titles and plain sentences that are quoted', () => {
    const rule = (id: string, clause: string, quote: string): string => ruleText(id, { clause, quote, check: '绿化覆盖率 >= 35%' });
    const list = [rule('led-up-to', '一 目标', '强化管控'), rule('ledger', '一 目标', '建立台账'), rule('title', '二', '深化全面覆盖')];
    const pack = parsed(`${packText(...list)}unencoded:\n  - {clause: 一 目标, quote: 推进合一, because: 没有尺度}\n`);
    if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
    const text = '一、目标\n强化管控，推进合一，建立台账。\n二、深化全面覆盖\n特色镇是平台。\n';
    const page = renderCoverage(accountFor(pack.value, { file: 'a.txt', encoding: 'utf-8', sha256: '', text }), 'zh', { width: 80, color: false }, false);
    expect(page).toContain('  ✓ 强化管控，推进合一，建立台账。\n    ← led-up-to、ledger；没有尺度\n');
    expect(page).toContain('  · 深化全面覆盖\n    ← title\n  另有 1 句');
  });

  it('lists what requires nothing only with details', () => {
    expect(renderCoverage(coverage, 'en', { width: 80, color: false }, false)).not.toContain('特色镇是平台');
    expect(renderCoverage(coverage, 'en', { width: 80, color: false }, true)).toContain('· 特色镇是平台。');
  });
});
