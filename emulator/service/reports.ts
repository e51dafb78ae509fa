import type { Report } from '../simulation/canary.js';
import type { Deployment } from '../simulation/deployment.js';
import type { Views } from './views.js';

/** One canary analysis (reference/sourcedeploy-api.md §8). The samples are made up so that they agree with the score. */
export function reportView(report: Report, { config }: Deployment, views: Views) {
  const { passScore = 80, metrics, analysisConfig } = config.canaryConfig ?? {};
  const start = views.ms(report.start);
  const end = views.ms(report.end);
  const step = analysisConfig?.step ?? 10;
  // The further below 100, the further the canary's samples lie from the baseline's.
  const deviation = Math.round(100 - report.score) / 100;
  const sample = (factor: number) => ({ start, end, count: 6, avg: 10 * factor, max: 12 * factor, min: 9 * factor });
  return {
    status: report.status,
    score: report.score,
    passScore,
    start,
    end,
    step,
    metricList: (metrics ?? [{ name: 'latency', weight: 100 }]).map((metric, index) => ({
      metricId: index + 1,
      metricName: metric.name,
      weight: metric.weight,
      elementList: [
        { name: 'pod', element: 'p50', deviation, status: report.status, base: sample(1), canary: sample(1 + deviation) },
      ],
    })),
  };
}
