import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/sla/in-order";
import { happened } from "./a-case";

describe("the order of a history", () => {
  it.each([
    [
      "that was told as it happened",
      happened(["09:00", "received"], ["10:00", "paused"], ["10:00", "resumed"]),
    ],
    ["of nothing", []],
  ])("%s stays what it is", (_, history) => {
    expect(inOrder(history)).toBe(history);
  });

  it("is that of its moments, those of one moment as they were told", () => {
    const history = happened(
      ["11:00", "paused"],
      ["11:00", "resumed"],
      ["11:00", "planned"],
      ["10:00", "responded"],
      ["09:00", "received"],
    );
    expect(inOrder(history).map(({ type }) => type)).toEqual([
      "received",
      "responded",
      "paused",
      "resumed",
      "planned",
    ]);
  });

  it("has the reception first in its moment, wherever it was told", () => {
    const history = happened(["09:00", "planned"], ["09:00", "responded"], ["09:00", "received"]);
    expect(inOrder(history).map(({ type }) => type)).toEqual(["received", "planned", "responded"]);
  });
});
