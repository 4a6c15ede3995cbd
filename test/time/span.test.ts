import { describe, expect, it } from "vitest";
import { firstPlace } from "../../src/time/first-place";
import { spanMs } from "../../src/time/span";

describe("A span", () => {
  it.each([
    ["of nothing", {}, 0],
    ["of seconds", { seconds: 2 }, 2_000],
    ["of minutes", { minutes: 3 }, 180_000],
    ["of hours", { hours: 2 }, 7_200_000],
    ["of days of 24 hours", { days: 2 }, 172_800_000],
    ["of all of them", { days: 1, hours: 1, minutes: 1, seconds: 1 }, 90_061_000],
    ["of parts of an hour", { hours: 0.5 }, 1_800_000],
    ["that is shortened", { hours: 1, minutes: -30 }, 1_800_000],
  ])("%s", (_, span, ms) => {
    expect(spanMs(span)).toBe(ms);
  });

  it.each([{ minutes: -1 }, { hours: Number.NaN }, { days: Infinity }, { days: -Infinity }])(
    "is refused where it is none: %o",
    (span) => {
      expect(() => spanMs(span)).toThrow(
        expect.objectContaining({ code: "invalid_span", message: "A span is not below zero" }),
      );
    },
  );
});

describe("The first place", () => {
  it("at which something holds is found, wherever it lies, and the count where it is nowhere", () => {
    for (let count = 0; count < 9; count++)
      for (let first = 0; first <= count; first++)
        expect(firstPlace(count, (place) => place >= first)).toBe(first);
  });

  it("is asked for no more often than a list can be halved", () => {
    let asked = 0;
    firstPlace(1024, (place) => {
      asked++;
      return place >= 700;
    });
    expect(asked).toBeLessThanOrEqual(11);
  });
});
