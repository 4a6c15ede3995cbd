import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { serviceReport, traceFigure } from "../../src/report";
import { at, caseOf, DAY, MIN } from "./report-cases";

const AS_OF_20 = { ...DAY, asOf: at("20:00") };

/** Each reply and each gap in minutes, and how many messages wait. */
function conversationOf(lines: readonly string[], rest: Partial<ServiceCase> = {}) {
  const cases = [caseOf("1", lines, rest)];
  const minutes = (path: string) =>
    traceFigure(AS_OF_20, path, cases).counted.map(({ value }) => value / MIN);
  const waiting = traceFigure(AS_OF_20, "nextResponse", cases).excluded.length;
  return { replies: minutes("nextResponse"), waiting, gaps: minutes("progressGap") };
}

describe("a conversation, up to 20:00", () => {
  it.each<[string, string[], number[], number, number[], Partial<ServiceCase>?]>([
    ["nothing but its beginning", ["09:00 received"], [], 0, []],
    [
      "a message before the first answer is answered by that",
      ["09:00 received", "09:05 customerMessaged", "09:10 responded", "10:00 solved"],
      [],
      0,
      [50],
    ],
    [
      "an answer before the beginning is none to go on from",
      ["08:00 responded", "09:00 received", "09:30 customerMessaged", "10:00 responded"],
      [],
      0,
      [],
    ],
    [
      "an answer at the very beginning is one",
      ["09:00 received", "09:00 responded", "09:30 customerMessaged", "10:00 responded", "10:30 solved"],
      [30],
      0,
      [60, 30],
    ],
    [
      "a machine's answer ends no waiting, an internal note gives no news",
      [
        "09:00 received",
        "09:00 responded",
        "09:30 customerMessaged",
        "09:50 x-internal-note",
        "10:00 notified",
        "10:30 solved",
      ],
      [30],
      0,
      [60, 30],
    ],
    [
      "a solution ends the waiting and the gaps",
      ["09:00 received", "09:10 responded", "09:30 customerMessaged", "10:00 solved"],
      [30],
      0,
      [50],
    ],
    [
      "so does a closing without one",
      ["09:00 received", "09:10 responded", "09:30 customerMessaged", "10:00 closed"],
      [30],
      0,
      [50],
    ],
    [
      "so does a cancellation",
      ["09:00 received", "09:10 responded", "09:30 customerMessaged", "10:00 cancelled"],
      [30],
      0,
      [50],
    ],
    [
      "so does a customer who gives up",
      ["09:00 received", "09:10 responded", "09:30 customerMessaged", "10:00 abandoned"],
      [30],
      0,
      [50],
    ],
    [
      "contacts at rest are no gaps, but answers",
      [
        "09:00 received",
        "09:10 responded",
        "10:00 solved",
        "11:00 customerMessaged",
        "12:00 customerContacted",
      ],
      [60],
      0,
      [50],
    ],
    [
      "a call back after giving up begins no gap",
      ["09:00 received", "09:01 abandoned", "11:00 responded", "12:00 customerContacted"],
      [],
      0,
      [],
    ],
    [
      "until the case comes back",
      [
        "09:00 received",
        "09:01 abandoned",
        "11:00 responded",
        "12:00 reopened",
        "12:30 customerContacted",
        "13:00 solved",
      ],
      [],
      0,
      [30, 30],
    ],
    [
      "back before anybody answered, the gaps begin with the answer",
      ["09:00 received", "09:01 abandoned", "09:30 reopened", "10:00 responded", "11:00 solved"],
      [],
      0,
      [60],
    ],
    [
      "back again, the next gap begins with the return",
      ["09:00 received", "09:10 responded", "10:00 solved", "12:00 reopened", "13:00 solved"],
      [],
      0,
      [50, 60],
    ],
    [
      "coming back while open begins nothing",
      ["09:00 received", "09:10 responded", "09:20 reopened", "10:00 solved"],
      [],
      0,
      [50],
    ],
    [
      "what is open runs up to the present",
      ["09:00 received", "09:10 responded", "19:00 customerMessaged"],
      [],
      1,
      [650],
    ],
    [
      "with a snapshot closed nobody knows how long",
      ["09:00 received", "09:10 responded", "19:00 customerMessaged"],
      [],
      0,
      [],
      { status: "closed" },
    ],
    [
      "two contacts of one minute have no gap between",
      ["09:00 received", "09:10 responded", "09:10 notified", "10:00 solved"],
      [],
      0,
      [50],
    ],
    [
      "pauses are no part of a gap, wherever they begin and end",
      [
        "09:00 received",
        "09:05 paused",
        "09:10 responded",
        "09:20 resumed",
        "09:50 paused",
        "10:00 notified",
        "10:10 resumed",
        "10:30 solved",
      ],
      [],
      0,
      [30, 20],
    ],
  ])("%s", (_, lines, replies, waiting, gaps, rest) => {
    expect(conversationOf(lines, rest)).toEqual({ replies, waiting, gaps });
  });

  it("is asked of received cases alone", () => {
    const fold = serviceReport(AS_OF_20);
    const headless = caseOf("1", ["09:10 responded", "09:30 customerMessaged"]);
    expect(fold.done(fold.step(fold.init(), headless)).nextResponse.excluded).toEqual({});
  });
});
