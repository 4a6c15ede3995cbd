import type { CaseEvent, ServiceCase } from "../../src/cases";
import type { SlaClock } from "../../src/sla";

export const FROM = Date.parse("2024-05-01T00:00+08:00");
export const TO = Date.parse("2024-06-01T00:00+08:00");
const MIN = 60_000;

const CHANNELS = ["phone", "wechat", "email", "app", "website"];
const SERVICE_TYPES = ["consultation", "complaint", "suggestion", "repair", "business"];
const TIERS = ["urgent", "high", "medium", "low"] as const;
/** A text that has no parts, as one read from a sheet or from JSON has none. */
const flat = (text: string): string => Buffer.from(text, "latin1").toString("latin1");

/**
 * A month of a customer-service desk, the same in every run: cases with five events on average, made one by one so that
 * no more than one is alive. Each has texts of its own, as records read from elsewhere have.
 */
export function* casesOf(n: number): Generator<ServiceCase> {
  let seed = 42;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(random() * bound);
  const minutes = (mean: number) => MIN * Math.max(1, Math.round(-mean * Math.log(1 - random())));
  for (let i = 0; i < n; i++) {
    let at = FROM + MIN * below((TO - FROM) / MIN);
    const agent = flat(`agent ${below(60)}`);
    const channel = flat(CHANNELS[below(CHANNELS.length)] as string);
    const history: CaseEvent[] = [{ type: "received", at: new Date(at), by: "customer" }];
    const add = (
      type:
        | "responded"
        | "customerMessaged"
        | "customerContacted"
        | "hungUp"
        | "writtenUp"
        | "solved"
        | "closed"
        | "reopened"
        | "surveyed",
      mean: number,
    ) => {
      at += minutes(mean);
      history.push({ type, at: new Date(at), ...(type !== "customerMessaged" && { by: "agent", agent }) });
    };
    const topic = below(12);
    const kind = below(8);
    const isAnswered = random() < 0.95;
    if (isAnswered) {
      add("responded", 20);
      if (channel === "phone") {
        add("hungUp", 8);
        add("writtenUp", 3);
      } else if (random() < 0.4) {
        add("customerMessaged", 60);
        add("customerContacted", 60);
      }
      if (random() < 0.1)
        history.push({ type: "transferred", at: new Date(at), to: flat(`agent ${below(60)}`) });
      if (random() < 0.9) {
        add("solved", 600);
        if (random() < 0.03) {
          add("reopened", 600);
          add("solved", 600);
        }
        if (random() < 0.9) add("closed", 300);
        if (random() < 0.4) {
          add("surveyed", 10);
          if (random() < 0.5)
            history.push({
              type: "rated",
              at: new Date(at + MIN),
              score: 1 + below(5),
              scale: "1-5",
              by: "customer",
            });
        }
      }
    }
    yield {
      id: flat(`CS202405${String(i).padStart(7, "0")}`),
      history,
      precisionMs: MIN,
      tier: TIERS[below(4)] as (typeof TIERS)[number],
      channel,
      serviceType: flat(SERVICE_TYPES[below(SERVICE_TYPES.length)] as string),
      category: [flat(`topic ${topic}`), flat(`topic ${topic}.${kind}`)],
      customer: flat(`customer ${below(n / 3)}`),
      handler: agent,
      ...(random() < 0.5 && { expectedBy: new Date(at + minutes(100) - 30 * MIN) }),
      ...(i > 0 && random() < 0.01 && { mergedInto: flat(`CS202405${String(below(i)).padStart(7, "0")}`) }),
    };
  }
}

/** Four clocks of a case, as a policy gives them. */
export function clocksOf({ history, tier = "medium" }: ServiceCase): SlaClock[] {
  const startedAt = (history[0] as CaseEvent).at;
  const clock = (target: string, type: CaseEvent["type"], limitMs: number): SlaClock => {
    const metAt = history.find((event) => event.type === type)?.at;
    const dueAt = new Date(startedAt.getTime() + limitMs);
    const overdueMs = (metAt?.getTime() ?? 0) - dueAt.getTime();
    const state = metAt === undefined ? "running" : overdueMs > 0 ? "breached" : "met";
    const clock: SlaClock = {
      policy: "desk",
      target,
      cycle: 1,
      tier,
      state,
      startedAt,
      dueAt,
      limitMs,
      assumed: [],
    };
    return state === "breached" ? { ...clock, overdueMs } : clock;
  };
  return [
    clock("respond", "responded", 30 * MIN),
    clock("contact", "customerContacted", 240 * MIN),
    clock("solve", "solved", 1_440 * MIN),
    clock("close", "closed", 2_880 * MIN),
  ];
}
