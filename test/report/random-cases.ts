import fc from "fast-check";
import type { CaseEvent, ServiceCase } from "../../src/cases";

const HOUR = 3_600_000;
export const FROM = Date.parse("2024-05-20T00:00+08:00");
export const TO = FROM + 7 * 24 * HOUR;
export const AS_OF = FROM + 10 * 24 * HOUR;

const TYPES = [
  "received",
  "responded",
  "customerMessaged",
  "customerContacted",
  "solved",
  "closed",
  "reopened",
  "paused",
  "resumed",
  "surveyed",
  "abandoned",
  "hungUp",
  "writtenUp",
  "cancelled",
] as const;

const eventOf = fc.record({
  type: fc.constantFrom(...TYPES),
  /** Half hours, also before and after the window and the present. */
  halfHours: fc.integer({ min: -100, max: 560 }),
  by: fc.constantFrom("customer" as const, "agent" as const, "bot" as const),
  agent: fc.constantFrom("001", "002"),
});

/** Cases with histories of any shape, most of them with a beginning. */
export const randomCases: fc.Arbitrary<ServiceCase[]> = fc
  .array(
    fc.record({
      start: fc.integer({ min: -100, max: 500 }),
      hasStart: fc.integer({ min: 0, max: 9 }),
      events: fc.array(eventOf, { maxLength: 7 }),
      ratings: fc.array(
        fc.record({
          halfHours: fc.integer({ min: 0, max: 400 }),
          score: fc.integer({ min: 0, max: 6 }),
          scale: fc.constantFrom("points", "nps", "unheard of"),
        }),
        { maxLength: 2 },
      ),
      channel: fc.constantFrom("phone", "email", undefined),
      category: fc.constantFrom(["支付", "退款"], ["支付"], ["物流"], []),
      customer: fc.constantFrom("A", "B", undefined),
      due: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ start, hasStart, events, ratings, channel, category, customer, due }, i) => {
      const at = (halfHours: number) => new Date(FROM + (halfHours * HOUR) / 2);
      const history: CaseEvent[] = [
        ...(hasStart > 0 ? [{ type: "received" as const, at: at(start), by: "customer" as const }] : []),
        ...events.map(({ type, halfHours, by, agent }) => ({ type, by, agent, at: at(halfHours) })),
        ...ratings.map(({ halfHours, score, scale }) => ({
          type: "rated" as const,
          score,
          scale,
          at: at(halfHours),
        })),
      ].sort((a, b) => a.at.getTime() - b.at.getTime());
      return {
        id: `K${i}`,
        history,
        precisionMs: 1,
        category,
        ...(channel !== undefined && { channel }),
        ...(customer !== undefined && { customer }),
        ...(due !== undefined && { expectedBy: at(due) }),
      };
    }),
  );
