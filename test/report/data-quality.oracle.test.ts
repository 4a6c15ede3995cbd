import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases";
import { runFold, serviceReport } from "../../src/report";
import { messyWorld, mulberry32 } from "./messy-cases";
import {
  endOf,
  firstAnswer,
  isClosedSomewhen,
  isEnd,
  isMoment,
  isOpen,
  isStaff,
  outcomeBefore,
  responseOf,
  roundsOf,
  SEEN_TO,
  statusUpTo,
  type Told,
  tally,
  tell,
  timeOf,
} from "./plain-history";

const LONG = process.env["KEFU_LONG"];
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  "1-5": [1, 5],
  points: [1, 5],
  satisfaction: [1, 5],
  key: [1, 5],
  stars: [0, 10],
  nps: [0, 10],
  likely: [0, 10],
  ces: [1, 7],
};

const OF_THE_PART = ["statusChanged", "closed", "cancelled", "reopened", "merged", "paused", "resumed"];

/** What is wrong with the ratings of a record. */
function ratingFaults({ case: { rating, history }, events }: Told): readonly string[] {
  const isSilent = !history.some((e) => e.type === "rated" && isMoment(e.at));
  const told = events.flatMap((e) => (e.type === "rated" ? [{ scale: e.scale, score: e.score }] : []));
  return (isSilent && rating !== undefined ? [...told, rating] : told).flatMap(
    ({ scale, score = Number.NaN }) => {
      const range = RANGES[scale];
      if (range === undefined) return ["scaleUnknown"];
      return score >= range[0] && score <= range[1] ? [] : ["scoreOffScale"];
    },
  );
}

/** Somebody saw to a call, and nobody wrote down when it was answered. */
function isAnsweredSomewhen(told: Told): boolean {
  const { channel, history } = told.case;
  const [status, outcome] = [statusUpTo(told, told.asOf), outcomeBefore(told, told.asOf + 1)];
  if (channel !== "phone" || told.receivedAt === undefined || responseOf(told) !== undefined) return false;
  const isGone = told.events.some((e) => e.type === "abandoned" && timeOf(e) >= (told.receivedAt ?? 0));
  const answers = history.filter((e) => e.type === "responded" && isStaff(e));
  const isYetToCome = answers.some(({ at }) => isMoment(at)) && firstAnswer(told) === undefined;
  if (isGone || isYetToCome) return false;
  return (
    answers.length > 0 ||
    (status !== undefined && status !== "pending") ||
    outcome !== undefined ||
    told.events.some((e) => SEEN_TO.includes(e.type) || (e.type === "statusChanged" && e.to !== "pending"))
  );
}

/** Every fault of a record by itself. */
function faultsOf(told: Told, asOf: number): readonly string[] {
  const { history, expectedBy, status, outcome } = told.case;
  const { events, receivedAt } = told;
  const moments = history.filter(({ at }) => isMoment(at));
  const known = moments.filter((e) => timeOf(e) <= asOf);
  const firstOf = (is: (event: (typeof events)[number]) => boolean) =>
    events.find(is)?.at.getTime() ?? Infinity;
  const isBeforehand = (is: (event: (typeof events)[number]) => boolean) => firstOf(is) < (receivedAt ?? -1);
  const rounds = roundsOf(events);
  const last = rounds.at(-1) ?? {};
  const isMoved = events.some(isEnd) || rounds.length > 1;
  const isAtRest = !isOpen(events) && last.closedAt !== undefined;
  const contradicts = isOpen(events) ? status === "closed" : isAtRest && status !== "closed";
  const list: readonly (readonly [string, boolean])[] = [
    ["receivedUnknown", receivedAt === undefined && !moments.some(({ type }) => type === "received")],
    [
      "invalidInstant",
      moments.length < history.length || (expectedBy !== undefined && !isMoment(expectedBy)),
    ],
    ["afterAsOf", known.length < moments.length],
    ["disordered", known.some((e, i) => timeOf(e) < (known[i - 1]?.at.getTime() ?? 0))],
    ["respondedBeforeReceived", isBeforehand((e) => e === firstAnswer(told))],
    ["solvedBeforeReceived", isBeforehand(({ type }) => type === "solved")],
    ["closedBeforeReceived", isBeforehand(isEnd)],
    ["statusContradictsHistory", status !== undefined && isMoved && contradicts],
    [
      "outcomeContradictsHistory",
      outcome !== undefined &&
        (last.isCancelled ? outcome !== "cancelled" : last.solvedAt !== undefined && outcome !== "solved"),
    ],
    ["answeredAtUnknown", isAnsweredSomewhen(told)],
    ["closedAtUnknown", isClosedSomewhen(told) && endOf(last) === undefined],
  ];
  return [...list.filter(([, isSo]) => isSo).map(([name]) => name), ...new Set(ratingFaults(told))];
}

/** Without snapshots older than their history or beside a cancellation; calls without an answer yet to come; ids that differ. */
function casesOf(cases: readonly ServiceCase[], asOf: number): readonly ServiceCase[] {
  return cases.flatMap(({ outcome, status, ...c }, i) => {
    const isToldLater = c.history.some((e) => timeOf(e) > asOf);
    const isAnsweredLater = c.history.some((e) => e.type === "responded" && timeOf(e) > asOf);
    if (isAnsweredLater && c.channel === "phone") return [];
    const isCancelled = c.history.some(({ type }) => type === "cancelled");
    return {
      ...c,
      id: `K${i}`,
      ...(!isToldLater && status !== undefined && { status }),
      ...(!isToldLater && !isCancelled && outcome !== undefined && { outcome }),
    };
  });
}

describe("faults of the data, found again by hand", () => {
  it("each with the ids of its records, whichever window they belong to", () => {
    for (let seed = 0; seed < (LONG ? 8000 : 200); seed++) {
      const { options, cases: all } = messyWorld(seed);
      const cases = casesOf(all, options.asOf);
      const found = cases.flatMap((c) =>
        faultsOf(tell(c, options.asOf), options.asOf).map((reason) => ({ reason, id: c.id })),
      );
      const { dataQuality } = runFold(serviceReport(options), cases);
      const expected = Object.keys(tally(found.map(({ reason }) => reason)))
        .sort()
        .map((reason) => {
          const ids = found.filter((each) => each.reason === reason).map(({ id }) => id);
          return { reason, n: ids.length, ids: ids.sort() };
        });
      const faults = dataQuality.faults.map((fault) => ({ ...fault, ids: [...fault.ids].sort() }));
      expect([seed, dataQuality.records, faults]).toEqual([seed, cases.length, expected]);
    }
  });
});

describe("merged records, followed by hand", () => {
  it("count nowhere, but for their contacts and answers in the record that they end up in", () => {
    for (let seed = 0; seed < (LONG ? 5000 : 100); seed++) {
      const { options, cases: all } = messyWorld(seed, 8);
      const next = mulberry32(seed);
      const cases = all.map((c, i): ServiceCase => {
        const into = next() < 0.3 ? `K${Math.floor(next() * 9)}` : undefined;
        const at = new Date(
          [options.asOf, options.asOf + 1, options.period.from][Math.floor(next() * 3)] ?? 0,
        );
        const history = next() < 0.15 ? [...c.history, { type: "merged" as const, at }] : c.history;
        return { ...c, id: `K${i}`, history, ...(into !== undefined && { mergedInto: into }) };
      });
      const told = cases.map((c) => tell(c, options.asOf));
      const isPart = ({ case: c, events }: Told) => {
        const isTold = c.history.some(({ type }) => type === "merged");
        return isTold ? events.some(({ type }) => type === "merged") : c.mergedInto !== undefined;
      };
      const mainOf = (part: Told): Told | "mergedInCircle" | "mergedIntoUnknown" => {
        const seen = new Set<Told>();
        let at: Told | undefined = part;
        for (; at !== undefined && isPart(at); at = told.find(({ id }) => id === at?.case.mergedInto)) {
          if (seen.has(at)) return "mergedInCircle";
          seen.add(at);
        }
        return at ?? "mergedIntoUnknown";
      };
      const mains = told.filter((each) => !isPart(each));
      const report = runFold(serviceReport(options), cases);
      const alone = runFold(
        serviceReport(options),
        mains.map((each) => each.case),
      );
      for (const section of [
        "resolution",
        "handling",
        "onTimeClosing",
        "outcomes",
        "reopening",
        "backlog",
      ] as const)
        expect([seed, report[section]]).toEqual([seed, alone[section]]);
      for (const section of ["satisfaction", "categories", "growth", "coverage", "attainment"] as const)
        expect([seed, report[section]]).toEqual([seed, alone[section]]);

      // Told as one: another reception is a message, and what befell the part itself does not move the main record.
      const joined = mains.map((main): ServiceCase => {
        const parts = told.filter((part) => isPart(part) && mainOf(part) === main);
        const others = parts.flatMap(({ events, receivedAt }) =>
          events.flatMap((e): CaseEvent[] => {
            if (e.type === "received")
              return timeOf(e) === receivedAt ? [{ type: "customerMessaged", at: e.at }] : [];
            return OF_THE_PART.includes(e.type) || timeOf(e) < (main.receivedAt ?? 0) ? [] : [e];
          }),
        );
        return { ...main.case, history: [...main.case.history, ...others] };
      });
      const asOne = runFold(serviceReport(options), joined);
      expect([seed, report.nextResponse, report.progressGap]).toEqual([
        seed,
        asOne.nextResponse,
        asOne.progressGap,
      ]);

      const { from, to } = options.period;
      const own = mains.filter(({ receivedAt = -1 }) => receivedAt >= from && receivedAt < to);
      const withParts = own.map((main) => [
        main,
        ...told.filter((part) => isPart(part) && mainOf(part) === main),
      ]);
      const contacts = withParts
        .flat()
        .flatMap(({ events }) =>
          events.filter(({ type }) => type === "received" || type === "customerMessaged"),
        );
      const waits = withParts.flatMap(([main, ...parts]) => {
        const start = main?.receivedAt ?? 0;
        const [own = Infinity] =
          main === undefined ? [] : [firstAnswer(main)].flatMap((e) => (e ? [timeOf(e)] : []));
        const others = parts
          .flatMap((part) => firstAnswer(part) ?? [])
          .map(timeOf)
          .filter((at) => at >= start);
        const first = Math.min(own, ...others);
        return first >= start && first < Infinity ? [first - start] : [];
      });
      const faultsOfMerging = told
        .filter(isPart)
        .map(mainOf)
        .filter((main) => typeof main === "string");
      const listed = report.dataQuality.faults.filter(({ reason }) => reason.startsWith("merged"));
      expect([
        seed,
        report.volumes.contacts,
        report.response.calendar.n,
        report.response.calendar.totalMs ?? 0,
        report.dataQuality.merged,
        Object.fromEntries(listed.map(({ reason, n }) => [reason, n])),
      ]).toEqual([
        seed,
        contacts.length,
        waits.length,
        waits.reduce((a, b) => a + b, 0),
        told.filter(isPart).length,
        tally(faultsOfMerging),
      ]);
    }
  });
});
