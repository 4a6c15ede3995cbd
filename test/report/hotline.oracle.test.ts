import { describe, expect, it } from "vitest";
import type { Rate } from "../../src/report";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import {
  type Counted,
  durationsOf,
  type Excluded,
  firstAnswer,
  isContact,
  isMoment,
  isStaff,
  mean,
  outcomeBefore,
  rateOf,
  responseOf,
  roundsOf,
  SEEN_TO,
  statusUpTo,
  type Told,
  timeOf,
} from "./plain-history";

const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 6000 : 300);

type Call = Told & { readonly receivedAt: number; readonly end: string; readonly waitMs: number };

/** Answered, abandoned, seen to nobody knows when, or nothing of all that. */
function callOf(told: Told & { readonly receivedAt: number }): Call {
  const { receivedAt, events } = told;
  const status = statusUpTo(told, told.asOf);
  const outcome = outcomeBefore(told, told.asOf + 1);
  const wait = responseOf(told);
  const gone = events.find(({ type, at }) => type === "abandoned" && at.getTime() >= receivedAt);
  const answer = firstAnswer(told);
  const isCalledBack =
    gone !== undefined && answer !== undefined && events.indexOf(gone) < events.indexOf(answer);
  if (wait !== undefined && !isCalledBack) return { ...told, end: "answered", waitMs: wait };
  if (gone !== undefined) return { ...told, end: "abandoned", waitMs: timeOf(gone) - receivedAt };
  const answers = told.case.history.filter((e) => e.type === "responded" && isStaff(e));
  if (answers.length > 0 && answers.every((e) => isMoment(e.at) && timeOf(e) > told.asOf))
    return { ...told, end: "unanswered", waitMs: Number.NaN };
  const isSeenTo =
    answers.length > 0 ||
    (status !== undefined && status !== "pending") ||
    outcome !== undefined ||
    events.some((e) => SEEN_TO.includes(e.type) || (e.type === "statusChanged" && e.to !== "pending"));
  return { ...told, end: isSeenTo ? "answeredAtUnknown" : "unanswered", waitMs: Number.NaN };
}
const callsOf = ({ own }: Look) => own.filter((told) => told.case.channel === "phone").map(callOf);
const endedIn = (calls: readonly Call[], ...ends: readonly string[]) =>
  calls.filter(({ end }) => ends.includes(end));
/** Each call a 1 or a 0. */
const marked = (calls: readonly Call[], isMet: (call: Call) => boolean): Counted =>
  calls.map((call) => [call.id, isMet(call) ? 1 : 0]);
const because = (calls: readonly Call[], reasonOf: (call: Call) => string): Excluded =>
  calls.map((call) => [call.id, reasonOf(call)]);

describe("the hotline, counted again by hand", () => {
  it("the answer rate, five service levels, and two ways to count the abandoned", () => {
    for (const look of LOOKS) {
      const { hotline } = look.report;
      const { serviceLevelMs: limit = 0, shortCallMs: short = 0 } = look.options;
      const calls = callsOf(look);
      const known = endedIn(calls, "answered", "abandoned", "unanswered");
      const unknown = because(endedIn(calls, "answeredAtUnknown"), ({ end }) => end);
      const is = (end: string) => (call: Call) => call.end === end;
      const isWithin = ({ waitMs }: Call) => waitMs <= limit;
      const isShort = (call: Call) => call.end === "abandoned" && call.waitMs <= short;
      const isEarlyOut = (call: Call) => call.end === "abandoned" && isWithin(call);
      const isServed = (call: Call) => call.end === "answered" && isWithin(call);
      const ended = endedIn(calls, "answered", "abandoned");
      const open = because(endedIn(calls, "answeredAtUnknown", "unanswered"), ({ end }) => end);
      const rates: readonly [string, Rate, Counted, Excluded][] = [
        ["answerRate", hotline.answerRate, marked(known, is("answered")), unknown],
        [
          "abandonment",
          hotline.abandonment,
          marked(
            known.filter((call) => !isShort(call)),
            is("abandoned"),
          ),
          [...unknown, ...because(known.filter(isShort), () => "shortCall")],
        ],
        ["abandonmentRaw", hotline.abandonmentRaw, marked(known, is("abandoned")), unknown],
        [
          "serviceLevel.standard",
          hotline.serviceLevel.standard,
          marked(
            ended.filter((call) => !isEarlyOut(call)),
            isServed,
          ),
          [...open, ...because(ended.filter(isEarlyOut), () => "abandoned")],
        ],
        [
          "serviceLevel.abandonedCountAsMet",
          hotline.serviceLevel.abandonedCountAsMet,
          marked(ended, isWithin),
          open,
        ],
        [
          "serviceLevel.answeredOnly",
          hotline.serviceLevel.answeredOnly,
          marked(endedIn(calls, "answered"), isServed),
          [...open, ...because(endedIn(calls, "abandoned"), () => "abandoned")],
        ],
        [
          "serviceLevel.abandonedCountAsMissed",
          hotline.serviceLevel.abandonedCountAsMissed,
          marked(ended, isServed),
          open,
        ],
        [
          "serviceLevel.shortCountAsMet",
          hotline.serviceLevel.shortCountAsMet,
          marked(ended, (call) => isServed(call) || isShort(call)),
          open,
        ],
      ];
      expect([look.seed, hotline.offered]).toEqual([look.seed, calls.length]);
      for (const [path, rate, counted, excluded] of rates) {
        expect([look.seed, path, rate]).toEqual([look.seed, path, rateOf(counted, excluded)]);
        if (look.seed % 10 === 0)
          expect([path, tracedOf(look, `hotline.${path}`)]).toEqual([
            path,
            { counted: sorted(counted), excluded: sorted(excluded) },
          ]);
      }
    }
  });

  it("the speed of answer, and what a call takes with its wrap-up", () => {
    for (const look of LOOKS) {
      const answered = endedIn(callsOf(look), "answered");
      const waits = answered.map(({ waitMs }) => waitMs);
      const spans = answered.map(({ events, receivedAt, waitMs }) => {
        const firstOf = (type: string, from: number) =>
          events.find((e) => e.type === type && timeOf(e) >= from);
        const hungUp = firstOf("hungUp", receivedAt + waitMs);
        const writtenUp = hungUp && firstOf("writtenUp", timeOf(hungUp));
        const onLineMs = hungUp && timeOf(hungUp) - receivedAt - waitMs;
        return { onLineMs, wrapUpMs: hungUp && writtenUp && timeOf(writtenUp) - timeOf(hungUp) };
      });
      const over = spans.flatMap(({ onLineMs, wrapUpMs }) =>
        onLineMs === undefined ? [] : [{ onLineMs, wrapUpMs }],
      );
      const isZero = look.options.withoutWrapUp === "zero";
      const handled = over.filter(({ wrapUpMs }) => isZero || wrapUpMs !== undefined);
      expect({ seed: look.seed, ...look.report.hotline }).toMatchObject({
        seed: look.seed,
        speedOfAnswer: durationsOf(waits),
        handleTime: {
          handled: handled.length,
          meanMs: mean(handled.map(({ onLineMs, wrapUpMs = 0 }) => onLineMs + wrapUpMs)),
          withoutWrapUp: over.filter(({ wrapUpMs }) => wrapUpMs === undefined).length,
          withoutEnd: spans.length - over.length,
        },
      });
    }
  });

  it("first contact resolution: no reopening, no further contact, no repeat, and a verdict only in due time", () => {
    for (const look of LOOKS) {
      const { asOf, repeatWithinMs: within = 0 } = look.options;
      const counted: [string, number][] = [];
      const excluded: [string, string][] = [];
      for (const call of callsOf(look)) {
        const { customer, category } = call.case;
        const { events, receivedAt } = call;
        const isRepeated = look.told.some(
          ({ case: other, receivedAt: at = -1 }) =>
            other !== call.case &&
            other.customer === customer &&
            other.category.join() === category.join() &&
            at >= receivedAt &&
            at <= receivedAt + within,
        );
        const solved = events.find(({ type }) => type === "solved");
        const isTouch = (event: (typeof events)[number]) =>
          (event.type === "customerMessaged" || isContact(event)) &&
          timeOf(event) > receivedAt + call.waitMs &&
          (solved === undefined || timeOf(event) <= timeOf(solved));
        const isSolved =
          call.end === "answered" &&
          (solved !== undefined || outcomeBefore(call, asOf + 1) === "solved") &&
          roundsOf(events).length === 1 &&
          !events.some(isTouch);
        if (call.end === "abandoned" || call.end === "answeredAtUnknown") excluded.push([call.id, call.end]);
        else if (customer === undefined) excluded.push([call.id, "customerUnknown"]);
        else if (receivedAt + within > asOf) excluded.push([call.id, "immature"]);
        else counted.push([call.id, isSolved && !isRepeated ? 1 : 0]);
      }
      expect([look.seed, look.report.hotline.firstContact]).toEqual([
        look.seed,
        { rate: rateOf(counted, excluded), repeatWithinMs: within },
      ]);
      if (look.seed % 5 === 0)
        expect(tracedOf(look, "hotline.firstContact.rate")).toEqual({
          counted: sorted(counted),
          excluded: sorted(excluded),
        });
    }
  });
});
