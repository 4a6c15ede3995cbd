import type { ServiceCase } from "../cases/service-case";
import type { SlaClock } from "../sla/sla-clock";
import { type Attainment, attainmentOf } from "./attainment";
import type { CaseFacts } from "./case-facts";
import { type Durations, type Spans, spansOf } from "./durations";
import { factsOf } from "./facts-of";
import type { Fold } from "./fold";
import type { ReportOptions } from "./report-options";
import { isWithin, specOf } from "./report-spec";
import { type Satisfaction, satisfactionOf } from "./satisfaction";
import { type TopEntry, topEntries } from "./top-n";

/** What a report has gathered: the facts of every case that can matter to it. */
export interface ReportState {
  readonly facts: CaseFacts[];
}

/** Spans in open time are there exactly when the caller tells open time. */
export type SpansFor<O extends ReportOptions> = Omit<Spans, "open"> &
  (O extends { openMsOf: (from: Date, to: Date) => number | undefined }
    ? { readonly open: Durations }
    : unknown);

/** The weekly or monthly report. Figures that need clocks or open time are in the type only where the options give them. */
export type ServiceReport<O extends ReportOptions = ReportOptions> = {
  readonly period: { readonly from: Date; readonly to: Date };
  readonly timeZone: string;
  readonly asOf: Date;
  readonly volumes: { readonly cohort: "received"; readonly cases: number };
  /** Response time 响应时长. */
  readonly response: SpansFor<O> & { readonly cohort: "received" };
  readonly satisfaction: Satisfaction;
  /** The most frequent categories, by level: `levels[0]` is the widest. */
  readonly categories: {
    readonly cohort: "received";
    readonly levels: readonly (readonly TopEntry<string>[])[];
  };
} & (O extends { clocksOf: (serviceCase: ServiceCase) => readonly SlaClock[] }
  ? { readonly attainment: Attainment }
  : unknown);

/**
 * The weekly or monthly report as a fold over cases.
 *
 * @throws KefuError `invalid_instant`, `unknown_zone`, or `invalid_argument` for a period that ends before it begins.
 */
export function serviceReport<const O extends ReportOptions>(
  options: O,
): Fold<ServiceCase, ReportState, ServiceReport<O>> {
  const spec = specOf(options);
  return {
    init: () => ({ facts: [] }),
    step(state, serviceCase) {
      state.facts.push(factsOf(serviceCase, spec));
      return state;
    },
    merge(a, b) {
      for (const facts of b.facts) a.facts.push(facts);
      return a;
    },
    done({ facts }) {
      const cases = facts.filter(({ mergedInto }) => mergedInto === undefined);
      const received = cases.filter(({ receivedAt }) => isWithin(spec, receivedAt));
      const hasOpenTime = options.openMsOf !== undefined;
      return {
        period: { from: new Date(spec.fromMs), to: new Date(spec.toMs) },
        timeZone: options.timeZone,
        asOf: new Date(spec.asOfMs),
        volumes: { cohort: "received", cases: received.length },
        response: {
          cohort: "received",
          ...spansOf(
            received,
            (f) => f.response ?? f.faults.find((x) => x === "responseBeforeReceived") ?? "unanswered",
            hasOpenTime,
          ),
        },
        satisfaction: satisfactionOf(cases, spec),
        categories: { cohort: "received", levels: categoryLevels(received, options.topCategories ?? 5) },
        ...(options.clocksOf !== undefined && { attainment: attainmentOf(received) }),
      } as ServiceReport<O>;
    },
  };
}

const UNCATEGORISED = "";

function categoryLevels(received: readonly CaseFacts[], n: number): TopEntry<string>[][] {
  const depth = Math.max(1, ...received.map(({ category }) => category.length));
  return Array.from({ length: depth }, (_, level) => {
    const counts = new Map<string, number>();
    for (const { category } of received) {
      const key = category.slice(0, level + 1).join("/") || UNCATEGORISED;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return topEntries(counts).slice(0, n);
  });
}
