import type { CaseFacts } from "./case-facts";
import { type Durations, durationsOf } from "./durations";
import { type Book, rateOver, traced } from "./figure";
import { type FirstContact, firstContactOf } from "./first-contact";
import type { Rate } from "./rate";
import { runFold } from "./run-fold";
import { type Call, type ServiceLevels, serviceLevelsOf } from "./service-level";
import { mean } from "./sum";

/** Average handling time: Σ (talk + hold + wrap-up) ÷ handled. */
export interface HandleTime {
  readonly handled: number;
  readonly meanMs: number | undefined;
  /** Calls without a wrap-up on record: left out, or counted as no wrap-up, as the options say. */
  readonly withoutWrapUp: number;
  readonly withoutWrapUpCountAs: "excluded" | "zero";
  /** Answered calls of which nobody wrote down when they ended. */
  readonly withoutEnd: number;
}

/** The figures of the telephone line, over the calls received in the window. */
export interface Hotline {
  readonly cohort: "received";
  readonly offered: number;
  /** Answer rate 接通率: answered ÷ offered; calls seen to, nobody knows when, are left out. */
  readonly answerRate: Rate;
  readonly serviceLevel: ServiceLevels;
  /** Waiting time of the answered: its mean is the average speed of answer. */
  readonly speedOfAnswer: Durations;
  /** Abandonment 放弃率: abandoned after the short-call limit ÷ (offered − short). */
  readonly abandonment: Rate;
  /** All abandoned ÷ offered. */
  readonly abandonmentRaw: Rate;
  readonly handleTime: HandleTime;
  readonly firstContact: FirstContact;
}

export function hotlineOf(book: Book, cases: readonly CaseFacts[], received: readonly CaseFacts[]): Hotline {
  const { spec } = book;
  const calls = received.flatMap(({ id, call }): Call[] => (call === undefined ? [] : [{ id, call }]));
  const waitOf = ({ call }: Call) => call.waitMs ?? 0;
  const isAnswered = ({ call }: Call) => call.end === "answered";
  const isAbandoned = ({ call }: Call) => call.end === "abandoned";
  const isShort = (of: Call) => isAbandoned(of) && waitOf(of) <= spec.shortCallMs;
  const isKnown = ({ call }: Call) => call.end !== "unknown" || "answeredAtUnknown";
  const answered = calls.filter(isAnswered);
  return {
    cohort: "received",
    offered: traced(book, "hotline.offered", calls).length,
    answerRate: rateOver(book, "hotline.answerRate", calls, isAnswered, isKnown),
    serviceLevel: serviceLevelsOf(book, calls),
    speedOfAnswer: durationsOf(traced(book, "hotline.speedOfAnswer", answered, waitOf).map(waitOf)),
    abandonment: rateOver(book, "hotline.abandonment", calls, isAbandoned, (call) =>
      isShort(call) ? "shortCall" : isKnown(call),
    ),
    abandonmentRaw: rateOver(book, "hotline.abandonmentRaw", calls, isAbandoned, isKnown),
    handleTime: handleTimeOf(book, answered),
    firstContact: firstContactOf(book, cases, received),
  };
}

function handleTimeOf(book: Book, answered: readonly Call[]): HandleTime {
  const { withoutWrapUp } = book.spec;
  const ended = answered.filter(({ call }) => call.onLineMs !== undefined);
  const handled = ended.filter(({ call }) => call.wrapUpMs !== undefined || withoutWrapUp === "zero");
  const timeOf = ({ call }: Call) => (call.onLineMs ?? 0) + (call.wrapUpMs ?? 0);
  const countOf = (name: string, calls: readonly Call[]) =>
    traced(book, `hotline.handleTime.${name}`, calls).length;
  return {
    handled: handled.length,
    meanMs: runFold(mean(timeOf), traced(book, "hotline.handleTime", handled, timeOf)),
    withoutWrapUp: countOf(
      "withoutWrapUp",
      ended.filter(({ call }) => call.wrapUpMs === undefined),
    ),
    withoutWrapUpCountAs: withoutWrapUp,
    withoutEnd: countOf(
      "withoutEnd",
      answered.filter(({ call }) => call.onLineMs === undefined),
    ),
  };
}
