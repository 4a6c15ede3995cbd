import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../src/cases";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import {
  durationsOf,
  firstAnswer,
  isClosedSomewhen,
  isContact,
  isEnd,
  responseOf,
  type Told,
  tally,
  timeOf,
} from "./plain-history";

const isDone = (event: CaseEvent) => event.type === "solved" || isEnd(event);

const isBack = (event: CaseEvent) =>
  event.type === "reopened" ||
  (event.type === "statusChanged" && (event.to === "pending" || event.to === "processing"));

const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 6000 : 300);

/** Each message that waits, and what the next contact or the end makes of it; after the first answer alone. */
function repliesOf(told: Told): { waits: readonly number[]; isRunning: boolean } {
  const answer = responseOf(told) === undefined ? undefined : firstAnswer(told);
  const waits: number[] = [];
  let since: number | undefined;
  for (const event of told.events.slice(answer === undefined ? Infinity : told.events.indexOf(answer) + 1)) {
    if (event.type === "customerMessaged") since ??= timeOf(event);
    else if (since !== undefined && (isContact(event) || isDone(event))) {
      waits.push(timeOf(event) - since);
      since = undefined;
    }
  }
  return { waits, isRunning: since !== undefined && !isClosedSomewhen(told) };
}

/** Whether a pause holds between two moments, by asking for each reason who spoke last. */
function isPaused(events: readonly CaseEvent[], at: number): boolean {
  const told = events.filter((event) => timeOf(event) <= at);
  const sinceEnd = told.slice(told.findLastIndex(isDone) + 1);
  const reasons = new Map(
    sinceEnd.flatMap((event) =>
      event.type === "paused" || event.type === "resumed" ? [[event.reason ?? "", event.type] as const] : [],
    ),
  );
  return [...reasons.values()].includes("paused");
}
/** The time between two moments in which nothing was paused, stretch by stretch. */
function workedMs(events: readonly CaseEvent[], from: number, to: number): number {
  const cuts = [from, ...events.map(timeOf).filter((at) => at > from && at < to), to];
  return cuts
    .slice(1)
    .reduce((sum, end, i) => sum + (isPaused(events, cuts[i] ?? end) ? 0 : end - (cuts[i] ?? end)), 0);
}

/** From contact to contact while the case is open; the last one to its end, or up to the present. */
function gapsOf(told: Told, asOf: number): readonly number[] {
  const answer = firstAnswer(told);
  if (answer === undefined || responseOf(told) === undefined) return [];
  const gaps: number[] = [];
  let [isOpen, last] = [true, Number.NaN];
  const gapUpTo = (at: number) => {
    if (isOpen && at > last) gaps.push(workedMs(told.events, last, at));
  };
  for (const event of told.events) {
    const at = timeOf(event);
    if (isBack(event) && !isOpen) [isOpen, last] = [true, Number.isNaN(last) ? last : at];
    else if (event === answer) last = at;
    else if (isContact(event) && isOpen) {
      gapUpTo(at);
      last = Number.isNaN(last) ? last : at;
    } else if (isDone(event)) {
      gapUpTo(at);
      isOpen = false;
    }
  }
  if (!isClosedSomewhen(told)) gapUpTo(asOf);
  return gaps;
}

describe("contacts, counted again by hand", () => {
  const listed = (look: Look, of: (told: Told) => readonly number[]) =>
    look.own.flatMap((told) => of(told).map((ms) => [told.id, ms] as const));

  it("next response: from the oldest message that waits to the next contact, or to the end", () => {
    for (const look of LOOKS) {
      const counted = listed(look, (told) => repliesOf(told).waits);
      const running = look.own.filter((told) => repliesOf(told).isRunning);
      const { calendar, excluded } = look.report.nextResponse;
      expect([look.seed, calendar, excluded]).toMatchObject([
        look.seed,
        durationsOf(counted.map(([, ms]) => ms)),
        tally(running.map(() => "running")),
      ]);
      if (look.seed % 5 === 0)
        expect(tracedOf(look, "nextResponse.calendar")).toEqual({
          counted: sorted(counted),
          excluded: sorted(running.map(({ id }) => [id, "running"])),
        });
    }
  });

  it("progress: the time between contacts while the case is open, without pauses", () => {
    for (const look of LOOKS) {
      const counted = listed(look, (told) => gapsOf(told, look.options.asOf));
      expect([look.seed, look.report.progressGap.calendar]).toMatchObject([
        look.seed,
        durationsOf(counted.map(([, ms]) => ms)),
      ]);
      if (look.seed % 5 === 0)
        expect(tracedOf(look, "progressGap.calendar").counted).toEqual(sorted(counted));
    }
  });
});
