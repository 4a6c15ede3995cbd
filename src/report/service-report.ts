import type { ServiceCase } from "../cases/service-case";
import { type Attainment, attainmentOf } from "./attainment";
import { type Backlog, backlogOf } from "./backlog";
import { type Categories, categoriesOf } from "./categories";
import { type Handling, handlingSection, type OnTimeClosing, onTimeClosingOf } from "./closing";
import { type Coverage, coverageOf } from "./coverage";
import { type DataQuality, dataQualityOf } from "./data-quality";
import type { Durations, Spans } from "./durations";
import { type FactsHeld, factsIn, hold, holdAll, noFacts } from "./facts-held";
import { factsOf } from "./facts-of";
import type { Book, Tracer } from "./figure";
import type { Fold } from "./fold";
import { type Growth, growthOf } from "./growth";
import { type Handlers, handlersSection } from "./handlers";
import { type Hotline, hotlineOf } from "./hotline";
import { withMergesJoined } from "./merged-cases";
import { type Outcomes, outcomesOf } from "./outcomes";
import { isRelevant } from "./relevant";
import { type Reopening, reopeningOf } from "./reopening";
import type { ClocksOf, OpenMsOf, ReasonOf, ReportOptions } from "./report-options";
import { isWithin, specOf } from "./report-spec";
import { type Resolution, resolutionSection } from "./resolution";
import {
  nextResponsesOf,
  progressGapsOf,
  responseOf,
  type SecondResponses,
  secondResponsesOf,
} from "./response";
import { type DissatisfactionReasons, reasonsOf, type Satisfaction, satisfactionOf } from "./satisfaction";
import { type SpeedByScore, speedByScoreOf } from "./speed-by-score";
import { type Volumes, volumesOf } from "./volumes";

/** What a report has gathered: the facts of every case that can matter to it. */
export interface ReportState {
  records: number;
  readonly facts: FactsHeld;
  /** The ids of all other cases: a record may have been merged into one of them. */
  readonly settled: string[];
}

/** Spans in open time are there exactly where the options tell open time. */
export type SpansFor<O extends ReportOptions> = Omit<Spans, "open"> &
  (O extends { openMsOf: OpenMsOf } ? { readonly open: Durations } : unknown);

/** The sections that every report has. */
interface Sections<S> {
  readonly period: { readonly from: Date; readonly to: Date };
  readonly timeZone: string;
  readonly asOf: Date;
  readonly volumes: Volumes;
  readonly response: S & { readonly cohort: "received" };
  readonly secondResponse: SecondResponses<S>;
  readonly nextResponse: S & { readonly cohort: "received" };
  readonly progressGap: Pick<Spans, "calendar" | "excluded"> & { readonly cohort: "received" };
  readonly resolution: Resolution<S>;
  readonly handling: Handling<S>;
  readonly onTimeClosing: OnTimeClosing;
  readonly outcomes: Outcomes;
  readonly reopening: Reopening;
  readonly backlog: Backlog;
  readonly satisfaction: Satisfaction;
  readonly categories: Categories;
  readonly speedByScore: SpeedByScore;
  readonly growth: Growth;
  readonly handlers: Handlers<S>;
  readonly hotline: Hotline;
  readonly dataQuality: DataQuality;
}

/**
 * The weekly or monthly report. What needs clocks, open time, reasons or preset categories is in the
 * type only where the options give them.
 */
export type ServiceReport<O extends ReportOptions = ReportOptions> = Sections<SpansFor<O>> &
  (O extends { clocksOf: ClocksOf } ? { readonly attainment: Attainment } : unknown) &
  (O extends { reasonOf: ReasonOf } ? { readonly dissatisfaction: DissatisfactionReasons } : unknown) &
  (O extends { presetCategories: readonly unknown[] } ? { readonly coverage: Coverage } : unknown);

/**
 * The weekly or monthly report as a fold over cases: every figure of the customer-service desk, each
 * with its cohort, its numerator and denominator, and what it left out.
 *
 * Cases may come in any order and in any number of parts. What is in the window: response, volumes and
 * attainment count cases received in it; resolution and closing what was solved or closed in it;
 * satisfaction what was rated in it; the backlog is a level at its end.
 *
 * @throws KefuError `invalid_instant`, `unknown_zone`, or `invalid_argument` for a period that ends before it begins or a bound that is no number from 0 on.
 *
 * @example
 * ```ts
 * const week = { from: Date.parse("2024-05-20T00:00+08:00"), to: Date.parse("2024-05-27T00:00+08:00") };
 * const report = runFold(serviceReport({ period: week, timeZone: "Asia/Shanghai", asOf: week.to }), []);
 * report.response.calendar.n; // => 0
 * ```
 */
export function serviceReport<const O extends ReportOptions>(
  options: O,
): Fold<ServiceCase, ReportState, ServiceReport<O>> {
  const spec = specOf(options);
  return {
    init: () => ({ records: 0, facts: noFacts(), settled: [] }),
    step(state, serviceCase) {
      state.records++;
      const facts = factsOf(serviceCase, spec);
      if (isRelevant(facts, spec)) hold(state.facts, facts);
      else state.settled.push(facts.id);
      return state;
    },
    merge(a, b) {
      a.records += b.records;
      holdAll(a.facts, b.facts);
      for (const id of b.settled) a.settled.push(id);
      return a;
    },
    done: (state) => reportFrom(state, { spec }) as ServiceReport<O>,
  };
}

/** The report from what was gathered, for whoever wants to see the records behind a figure as well. */
export function tracedReport(
  options: ReportOptions,
  cases: Iterable<ServiceCase>,
  trace: Tracer,
): ServiceReport {
  const fold = serviceReport(options);
  const state = fold.init();
  for (const serviceCase of cases) {
    fold.step(state, serviceCase);
    trace("dataQuality.records", { id: serviceCase.id, value: 1 });
  }
  return reportFrom(state, { spec: specOf(options), trace });
}

function reportFrom({ records, facts: held, settled }: ReportState, book: Book): ServiceReport {
  const { spec } = book;
  const facts = factsIn(held);
  const { cases, faults } = withMergesJoined(facts, settled, spec);
  const received = cases.filter(({ receivedAt }) => isWithin(spec, receivedAt));
  const sections: Sections<Spans> = {
    period: { from: new Date(spec.fromMs), to: new Date(spec.toMs) },
    timeZone: spec.timeZone,
    asOf: new Date(spec.asOfMs),
    volumes: volumesOf(book, received),
    response: responseOf(book, received),
    secondResponse: secondResponsesOf(book, received),
    nextResponse: nextResponsesOf(book, received),
    progressGap: progressGapsOf(book, received),
    resolution: resolutionSection(book, cases),
    handling: handlingSection(book, cases),
    onTimeClosing: onTimeClosingOf(book, cases),
    outcomes: outcomesOf(book, cases),
    reopening: reopeningOf(book, cases),
    backlog: backlogOf(book, cases),
    satisfaction: satisfactionOf(book, cases),
    categories: categoriesOf(book, received),
    speedByScore: speedByScoreOf(book, cases),
    growth: growthOf(book, cases),
    handlers: handlersSection(book, cases),
    hotline: hotlineOf(book, cases, received),
    dataQuality: dataQualityOf(book, records, facts, settled, faults),
  };
  return {
    ...sections,
    ...(spec.clocksOf !== undefined && { attainment: attainmentOf(book, received) }),
    ...(spec.reasonOf !== undefined && { dissatisfaction: reasonsOf(book, cases) }),
    ...(spec.presets !== undefined && { coverage: coverageOf(book, received) }),
  };
}
