import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { error, warning } from '../../src/model/diagnostic.ts';
import { renderGithub } from '../../src/report/render-github.ts';

describe('annotations of GitHub', () => {
  it('carry severity, place, code, and the words with the next step', () => {
    const problem = warning('meaningless-id', { id: 'rule-1' }, { file: 'rules/x.yaml', line: 3, column: 7, frame: { text: '    - id: rule-1', length: 6 } });
    expect(renderGithub([problem], 'en')).toBe(
      '::warning file=rules/x.yaml,line=3,col=7,endColumn=13,title=meaningless-id::the id “rule-1” says nothing → Name what it is about, such as green-coverage\n',
    );
  });

  it('escape what would end a property or a message', () => {
    const problem = error('unknown-class', { class: '95%\r\n::error::乙', near: null }, { file: 'a,b:c%\n::set-output name=x::y.yaml' });
    const shown = renderGithub([problem], 'zh');
    expect(shown).toContain('file=a%2Cb%3Ac%25 %3A%3Aset-output name=x%3A%3Ay.yaml,title=');
    expect(shown).toContain('“95%25 ::error::乙”');
    expect(shown.trimEnd()).not.toMatch(/[\r\n]/);
  });

  it('are one line each, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, file) => {
        const lines = renderGithub([error('unknown-class', { class: name, near: null }, { file })], 'zh').split(/[\r\n]/);
        return lines.length === 2 && /^::error file=[^:,]*,title=unknown-class::/.test(lines[0] ?? '') && lines[1] === '';
      }),
    );
  });
});
