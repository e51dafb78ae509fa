import { describe, expect, it } from '@jest/globals';
import type { GitHubReporter } from '../../src/reports/github/reporter.js';
import { createGitHubManyObserver, createGitHubObserver } from '../../src/reports/github-observer.js';
import { TARGET } from '../support/machine.js';
import { listItem, view } from '../support/run.js';
import { observe, service, type Told, UNTIL_FOLLOWED, UNTIL_PERMIT } from '../support/transitions.js';

function record() {
  const told: unknown[] = [];
  const reporter: GitHubReporter = {
    deploymentId: '',
    begin: async (target) => void told.push(['begin', target.project.name]),
    update: ({ status, project, historyId }) => void told.push([status, project.name, historyId]),
    finish: async () => {},
  };
  return { told, reporter };
}
const POLLED: Told = { type: 'polled', view: view('inprogress') };

describe('a single run', () => {
  it('begins once a start may be made, and tells each view', () => {
    const { told, reporter } = record();
    observe(createGitHubObserver(reporter), [...UNTIL_FOLLOWED, POLLED, { type: 'time' }, POLLED]);
    expect(told).toEqual([
      ['begin', 'shop'],
      ['inprogress', 'shop', '80001'],
      ['inprogress', 'shop', '80001'],
    ]);
  });
  it('that exists begins once its target is known', () => {
    const { told, reporter } = record();
    observe(createGitHubObserver(reporter), UNTIL_PERMIT.slice(0, 2), { operation: 'watch', historyId: '80001' });
    expect(told).toEqual([['begin', 'shop']]);
  });
  it('whose name is not there is not told', () => {
    const { told, reporter } = record();
    observe(createGitHubObserver(reporter), [{ type: 'begun' }, { type: 'signal', name: 'SIGINT' }]);
    observe(createGitHubObserver(reporter), [...UNTIL_PERMIT.slice(0, 2), { type: 'signal', name: 'SIGINT' }]);
    expect(told).toEqual([]);
  });
  it('in the way is not told as ours', () => {
    const { told, reporter } = record();
    const events = [
      ...UNTIL_PERMIT,
      { type: 'listed', runs: [listItem('80000', 'inprogress')], service },
      { type: 'polled', view: view('success') },
    ] as const;
    observe(createGitHubObserver(reporter), events, { onConflict: 'attach' });
    expect(told).toEqual([['begin', 'shop']]);
  });
});

describe('many runs', () => {
  it('have one place: begun with the first that may start, once', () => {
    const { told, reporter } = record();
    const observer = createGitHubManyObserver(reporter, '2 targets');
    observe(observer, [...UNTIL_FOLLOWED, POLLED]);
    observe(observer, [...UNTIL_FOLLOWED, POLLED]);
    expect(told).toEqual([
      ['begin', '2 targets'],
      ['inprogress', '2 targets', ''],
      ['inprogress', '2 targets', ''],
    ]);
  });
  it('that fail-fast held back are not told of', () => {
    const { told, reporter } = record();
    const held: Told = { type: 'held', why: 'held-back' };
    observe(createGitHubManyObserver(reporter, '2 targets'), [...UNTIL_PERMIT.slice(0, 2), held]);
    observe(createGitHubObserver(reporter), [...UNTIL_PERMIT.slice(0, 2), held]);
    expect(told).toEqual([]);
  });
});

it('targets are passed on as they are', () => expect(TARGET.project.name).toBe('shop'));
