import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import * as bodies from '../../src/ncloud/bodies.js';

const path = (schema: v.GenericSchema, body: unknown) =>
  v.safeParse(schema, body, { abortEarly: true }).issues?.map((issue) => v.getDotPath(issue))[0];
const refused = (schema: v.GenericSchema, body: unknown) => !v.is(schema, body);

const MANUAL = { analysisType: 'manual', canaryCount: 1, timeout: 60 };
const canary = (canaryConfig: object) => ({ name: 'c', config: { strategy: 'canary', canaryConfig } });
/** The request body printed in reference/sourcepipeline-api.md §2. */
const PIPELINE = {
  name: 'pipe1',
  description: '',
  tasks: [
    { name: 'build', type: 'SourceBuild', config: { projectId: 20001, target: { info: { branch: 'main' } } }, linkedTasks: [] },
    {
      name: 'deploy',
      type: 'SourceDeploy',
      config: { projectId: 2001, stageId: 3001, scenarioId: 2101 },
      linkedTasks: ['build'],
    },
  ],
  trigger: { repository: [], sourcepipeline: [], schedule: [] },
};
const schedule = (change: object) => ({
  ...PIPELINE,
  trigger: {
    schedule: [{ day: ['MON'], time: '09:30', timeZone: 'Asia/Seoul (UTC+09:00)', scheduleOnlyWithChange: false, ...change }],
  },
});

describe('names', () => {
  it.each([
    ['project', bodies.deployProject, 100, {}],
    ['stage', bodies.stageCreate, 100, { type: 'Server', config: { serverNo: [1] } }],
    ['pipeline', bodies.pipelineCreate, 30, { tasks: [] }],
  ] as [string, v.GenericSchema, number, object][])('of a %s', (_, schema, longest, rest) => {
    for (const name of ['a', 'A-z_0', 'x'.repeat(longest)]) expect(path(schema, { name, ...rest })).toBeUndefined();
    for (const name of ['', 'two words', '한글', 'a/b', 'x'.repeat(longest + 1), 7, null, undefined])
      expect(path(schema, { name, ...rest })).toBe('name');
  });
});

describe('every body', () => {
  it.each(Object.entries(bodies).map(([name, schema]) => ({ name, schema })))(
    '$name refuses a field that nobody knows',
    ({ schema }) => {
      expect(v.safeParse(schema, { nmae: 'x' }).issues?.some((issue) => v.getDotPath(issue) === 'nmae')).toBe(true);
      for (const body of [null, 'x', undefined]) expect(refused(schema, body)).toBe(true);
    },
  );
});

describe('stages', () => {
  it.each([
    ['Server', { serverNo: [1234567] }],
    ['AutoScalingGroup', { autoScalingGroupNo: 4001 }],
    ['KubernetesService', { clusterUuid: 'u-1' }],
    ['KubernetesService', { clusterNo: 6001 }],
    ['ObjectStorage', { bucketName: 'b' }],
  ])('%s with %j', (type, config) => expect(path(bodies.stageCreate, { name: 's', type, config })).toBeUndefined());
  it('refuses other types, and servers that are none', () => {
    expect(path(bodies.stageCreate, { name: 's', type: 'ObjectStroage', config: {} })).toBe('type');
    expect(path(bodies.stageCreate, { name: 's', type: 'Server', config: { serverNo: ['1'] } })).toBe('config.serverNo.0');
    expect(path(bodies.stageCreate, { name: 's', type: 'Server', config: { serverNo: [] } })).toBe('config.serverNo');
    expect(path(bodies.stageCreate, { name: 's', type: 'Server' })).toBe('config');
  });
  it('a change may leave everything out', () => expect(path(bodies.stageUpdate, {})).toBeUndefined());
});

describe('scenarios', () => {
  it('takes the printed ones', () => {
    const config = {
      strategy: 'normal',
      sequence: true,
      file: { type: 'SourceBuild', SourceBuild: { id: 20001 } },
      rollback: true,
      cmd: {
        pre: [{ user: 'root', cmd: 'echo pre' }],
        deploy: [{ sourcePath: '/', deployPath: '/app' }],
        post: [{ user: 'root', cmd: 'echo post' }],
      },
    };
    expect(path(bodies.scenarioCreate, { name: 'sc1', description: '', config })).toBeUndefined();
    expect(path(bodies.scenarioCreate, canary(MANUAL))).toBeUndefined();
    expect(path(bodies.scenarioUpdate, { config: { rollback: false } })).toBeUndefined();
  });
  it('have a name of any characters, 1 to 100 of them', () => {
    for (const name of ['순차 배포', 'x'.repeat(100)]) expect(path(bodies.scenarioCreate, { name, config: {} })).toBeUndefined();
    for (const name of ['', 'x'.repeat(101), 7]) expect(path(bodies.scenarioCreate, { name, config: {} })).toBe('name');
  });
  it('an update takes no name', () => expect(path(bodies.scenarioUpdate, { name: 'x' })).toBe('name'));
  it.each([
    [{ description: 'x'.repeat(501) }, 'description'],
    [{ config: { strategy: 'bluegreen' } }, 'config.strategy'],
    [{ config: { file: { type: 'objectstorage' } } }, 'config.file.type'],
    [{ config: { file: { type: 'ObjectStorage', objectStorage: {} } } }, 'config.file.objectStorage'],
    [
      { config: { manifest: { type: 'SourceCommit', repository: 'app', branch: 'main', path: 'a.yaml' } } },
      'config.manifest.path',
    ],
    [{ config: { cmd: { pre: ['echo'] } } }, 'config.cmd.pre.0'],
  ])('%j is wrong at %s', (change, wrong) =>
    expect(path(bodies.scenarioCreate, { name: 's', config: {}, ...change })).toBe(wrong),
  );

  const at = (field: string, value: unknown) => path(bodies.scenarioCreate, canary({ ...MANUAL, [field]: value }));
  it.each([
    ['canaryCount', 1, 10],
    ['timeout', 1, 360],
    ['passScore', 1, 100],
  ])('%s is between %i and %i', (field, least, most) => {
    expect([at(field, least), at(field, most)]).toEqual([undefined, undefined]);
    expect([at(field, least - 1), at(field, most + 1)]).toEqual([`config.canaryConfig.${field}`, `config.canaryConfig.${field}`]);
  });
  it.each([
    ['duration', 10, 360],
    ['delay', 0, 60],
    ['interval', 1, 360],
    ['step', 10, 360],
  ])('analysisConfig.%s is between %i and %i', (field, least, most) => {
    const config = (value: number) => at('analysisConfig', { duration: 10, delay: 0, interval: 1, step: 10, [field]: value });
    expect([config(least), config(most)]).toEqual([undefined, undefined]);
    expect([config(least - 1), config(most + 1)]).toEqual(Array(2).fill(`config.canaryConfig.analysisConfig.${field}`));
  });
  it('environment names have 64 characters at most', () => {
    expect(at('env', { baseline: 'b'.repeat(64), canary: 'c' })).toBeUndefined();
    expect(at('env', { baseline: 'b'.repeat(65), canary: 'c' })).toBe('config.canaryConfig.env.baseline');
  });
});

describe('pipelines', () => {
  it('takes the printed one', () => {
    expect(path(bodies.pipelineCreate, PIPELINE)).toBeUndefined();
    expect(path(bodies.pipelineCreate, schedule({}))).toBeUndefined();
  });
  it('an update takes no name', () => {
    expect(path(bodies.pipelineUpdate, { tasks: PIPELINE.tasks })).toBeUndefined();
    expect(path(bodies.pipelineUpdate, PIPELINE)).toBe('name');
  });
  it.each([
    [{ type: 'sourcebuild' }, 'tasks.0.type'],
    [{ name: 'x'.repeat(51) }, 'tasks.0.name'],
    [{ config: {} }, 'tasks.0.config.projectId'],
    [{ config: { projectId: '20001' } }, 'tasks.0.config.projectId'],
    [{ linkedTasks: undefined }, 'tasks.0.linkedTasks'],
  ])('a task with %j is wrong at %s', (change, wrong) => {
    expect(path(bodies.pipelineCreate, { ...PIPELINE, tasks: [{ ...PIPELINE.tasks[0], ...change }] })).toBe(wrong);
  });
  it.each(['24:00', '9:30', '09:60', '0930'])('time %s is none', (time) =>
    expect(path(bodies.pipelineCreate, schedule({ time }))).toBe('trigger.schedule.0.time'),
  );
  it.each(['Mon', 'MONDAY'])('day %s is none', (day) =>
    expect(path(bodies.pipelineCreate, schedule({ day: [day] }))).toBe('trigger.schedule.0.day.0'),
  );
});
