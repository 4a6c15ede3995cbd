import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../src/cases";
import { messyWorld } from "./messy-cases";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import { openHoursIn } from "./open-hours";
import {
  durationsOf,
  type Excluded,
  firstAnswer,
  isMoment,
  isStaff,
  outcomeBefore,
  responseOf,
  statusUpTo,
  type Told,
  tally,
  timeOf,
} from "./plain-history";

const openOf = (seed: number) => openHoursIn(messyWorld(seed).options.timeZone);
const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 6000 : 300, undefined, (seed) => ({
  openMsOf: openOf(seed),
}));
type Own = Look["own"][number];
/** From when to when, or why there is no such stretch. */
type Answer = readonly [from: number, to: number] | string;

const SEEN_TO = "pickedUp transferred held retrieved hungUp writtenUp solved closed cancelled".split(" ");
/** A call that somebody saw to, by its snapshot or by its history. */
function isSeenTo(told: Told): boolean {
  const status = statusUpTo(told, told.asOf);
  return (
    (status !== undefined && status !== "pending") ||
    outcomeBefore(told, told.asOf + 1) !== undefined ||
    told.case.history.some((e) => e.type === "responded" && isStaff(e) && !isMoment(e.at)) ||
    told.events.some((e) => SEEN_TO.includes(e.type) || (e.type === "statusChanged" && e.to !== "pending"))
  );
}
function responseIn(told: Own): Answer {
  const answer = firstAnswer(told);
  const wait = responseOf(told);
  if (wait !== undefined) return [told.receivedAt, told.receivedAt + wait];
  if (answer !== undefined) return "respondedBeforeReceived";
  if (told.events.some((e) => e.type === "abandoned" && timeOf(e) >= told.receivedAt)) return "abandoned";
  const answers = told.case.history.filter((e) => e.type === "responded" && isStaff(e));
  const isYetToCome = answers.length > 0 && answers.every(({ at }) => isMoment(at) && +at > told.asOf);
  const isCall = told.case.channel === "phone";
  return isCall && !isYetToCome && isSeenTo(told) ? "answeredAtUnknown" : "unanswered";
}
/** The first pick-up by a person from the first transfer on. */
function pickUpOf({ events }: Told): CaseEvent | undefined {
  const transfer = events.find(({ type }) => type === "transferred");
  return events.find(
    (e) => e.type === "pickedUp" && isStaff(e) && transfer !== undefined && e.at >= transfer.at,
  );
}
/** From the first transfer to the pick-up after it, else from the first answer to the transfer. */
function secondIn(told: Own): (Answer & object) | "running" | undefined {
  const transfer = told.events.find(({ type }) => type === "transferred");
  if (transfer === undefined) return undefined;
  const pickUp = pickUpOf(told);
  if (pickUp !== undefined) return [timeOf(transfer), timeOf(pickUp)];
  const answer = firstAnswer(told);
  const isTooEarly = answer !== undefined && timeOf(answer) < told.receivedAt;
  return answer === undefined || isTooEarly || answer.at > transfer.at
    ? "running"
    : [timeOf(answer), timeOf(transfer)];
}

/** What a figure must say of answers, and which records must stand behind it. */
function expectedOf(look: Look, answers: readonly (readonly [string, Answer])[]) {
  const openMsOf = openOf(look.seed);
  const spans = answers.flatMap(([id, a]) => (typeof a === "string" ? [] : [{ id, from: a[0], to: a[1] }]));
  const excluded: Excluded = answers.flatMap(([id, a]) => (typeof a === "string" ? [[id, a] as const] : []));
  const calendar = spans.map(({ id, from, to }) => [id, to - from] as const);
  const open = spans.map(({ id, from, to }) => [id, openMsOf(new Date(from), new Date(to))] as const);
  return { calendar, open, excluded };
}
function expectFigure(
  look: Look,
  path: "response" | "secondResponse",
  answers: readonly (readonly [string, Answer])[],
) {
  const { calendar, open, excluded } = expectedOf(look, answers);
  expect([look.seed, look.report[path]]).toMatchObject([
    look.seed,
    {
      cohort: "received",
      calendar: durationsOf(calendar.map(([, ms]) => ms)),
      open: durationsOf(open.map(([, ms]) => ms)),
      excluded: tally(excluded.map(([, reason]) => reason)),
    },
  ]);
  expect([look.seed, Object.keys(look.report[path].excluded).sort()]).toEqual([
    look.seed,
    [...new Set(excluded.map(([, reason]) => reason))].sort(),
  ]);
  if (look.seed % 5 > 0) return;
  for (const [kind, counted] of [
    ["calendar", calendar],
    ["open", open],
  ] as const)
    expect([look.seed, tracedOf(look, `${path}.${kind}`)]).toEqual([
      look.seed,
      { counted: sorted(counted), excluded: sorted(excluded) },
    ]);
}

describe("responses, counted again by hand", () => {
  it("the first human answer, and of each case without one the reason why", () => {
    for (const look of LOOKS)
      expectFigure(
        look,
        "response",
        look.own.map((told) => [told.id, responseIn(told)]),
      );
  });

  it("the second one after a transfer: which variant, and how long", () => {
    for (const look of LOOKS) {
      const answers = look.own.flatMap((told) => {
        const answer = secondIn(told);
        return answer === undefined ? [] : [[told.id, answer, told] as const];
      });
      expectFigure(
        look,
        "secondResponse",
        answers.map(([id, answer]) => [id, answer]),
      );
      const measured = answers.filter(([, answer]) => answer !== "running");
      const pickUp = measured.filter(([, , told]) => pickUpOf(told) !== undefined).length;
      expect([look.seed, look.report.secondResponse.variants]).toEqual([
        look.seed,
        { pickUp, transfer: measured.length - pickUp },
      ]);
    }
  });
});
