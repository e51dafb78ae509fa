import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/messages/en/en.js';
import { parseTargets } from '../../src/runner/targets-input.js';

const none = { project: '', stage: '', scenario: '' };
const quote = (value: string) => value.slice(0, 80);
async function parse(text: string, inputs = none, mode: 'deploy' | 'pipeline' = 'deploy') {
  const { deploy, problems } = await parseTargets(text, mode, inputs, { messages: en.inputs, quote });
  return { targets: deploy, problems };
}

describe('targets', () => {
  it('takes names and ids, in block and flow style, from YAML and JSON', async () => {
    const { targets, problems } = await parse('[{"project": 2001, "stage": "운영 서버", "scenario": "name:7"}]');
    expect(problems).toEqual([]);
    expect(targets).toEqual([
      {
        mode: 'deploy',
        project: { by: 'id', id: '2001' },
        stage: { by: 'name', name: '운영 서버' },
        scenario: { by: 'name', name: '7' },
      },
    ]);
  });

  it('fills what an item leaves out from the inputs of the same name', async () => {
    const { targets } = await parse('- stage: a\n- stage: b\n  project: other', {
      project: 'shop',
      stage: '',
      scenario: 'rolling',
    });
    expect(targets.map((target) => target.project)).toEqual([
      { by: 'name', name: 'shop' },
      { by: 'name', name: 'other' },
    ]);
    expect(targets[1]?.scenario).toEqual({ by: 'name', name: 'rolling' });
  });

  it.each([
    ['1.10', { by: 'name', name: '1.10' }],
    ['2.0', { by: 'name', name: '2.0' }],
    ['1e3', { by: 'name', name: '1e3' }],
    ['0x10', { by: 'name', name: '0x10' }],
    ['7', { by: 'id', id: '7' }],
    ['0', { by: 'id', id: '0' }],
    ['12345678901234567890', { by: 'id', id: '12345678901234567890' }],
  ])('takes the number %s as it is written', async (written, stage) => {
    const { targets, problems } = await parse(`- { project: a, stage: ${written}, scenario: c }`);
    expect([problems, targets[0]?.stage]).toEqual([[], stage]);
  });

  it.each([
    ['- { scenario: [', /line 1/],
    ['- { project: a, stage: "name:", scenario: c }', /item 1: 'stage' is missing/],
    ['scenario: rolling', /list of 1 to 500/],
    ['[]', /list of 1 to 500/],
    ['- rolling', /item 1 must be a mapping/],
    ['- { project: a, stage: b, scenaro: c }', /item 1: 'scenaro'.*project, stage, scenario/],
    ['- { project: a, stage: b }', /item 1: 'scenario' is missing/],
    ['- { project: a, stage: b, scenario: [c] }', /item 1: 'scenario' must be/],
    ['- { project: a, stage: 02101, scenario: c }', /item 1: 'stage' is '02101', an id with a leading zero.*2101.*name:02101/],
    ['- { project: a, stage: "007", scenario: c }', /item 1: 'stage' is '007'/],
    ['- { project: a, stage: b, scenario: c }\n- { project: a, stage: name:b, scenario: c }', /item 2 is the same as item 1/],
    ['- &x { project: a, stage: b, scenario: c }\n- *x', /item 2 is the same as item 1/],
  ])('refuses %s', async (text, message) => {
    const { problems } = await parse(text);
    expect(problems.join(' ')).toMatch(message);
  });

  it('refuses a list that is too long, and an alias bomb, at once', async () => {
    const long = Array.from({ length: 501 }, (_, index) => `- { project: a, stage: b, scenario: s${index} }`).join('\n');
    expect((await parse(long)).problems).toHaveLength(1);
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefgh'[index]}`).join()}]`),
    ].join('\n');
    expect((await parse(bomb)).problems).toHaveLength(1);
  });

  it('tells the first problems of a long list, and how many there are more', async () => {
    const list = Array.from({ length: 100 }, (_, index) => `- { project: p${index} }`).join('\n');
    const { problems } = await parse(list);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatch(/180 more/);
  });

  it('takes pipelines by project alone', async () => {
    const parsed = await parseTargets('- project: nightly\n- project: 2501', 'pipeline', none, { messages: en.inputs, quote });
    expect(parsed).toEqual({
      deploy: [],
      pipeline: [
        { mode: 'pipeline', project: { by: 'name', name: 'nightly' } },
        { mode: 'pipeline', project: { by: 'id', id: '2501' } },
      ],
      problems: [],
    });
  });

  it('takes a project only for a pipeline', async () => {
    expect((await parse('- { project: nightly }', none, 'pipeline')).problems).toEqual([]);
    expect((await parse('- { project: nightly, stage: a }', none, 'pipeline')).problems.join()).toMatch(/'stage' is not a field/);
  });
});
