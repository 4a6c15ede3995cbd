import type { Facts } from "../rules/condition";
import type { Status } from "../status/table";
import type { Tier } from "../tier/tier";

/** What became of a case; an axis of its own beside {@link Status}. */
export type Outcome = "solved" | "followUp" | "unsolvable" | "unsolved" | "cancelled";

/** 咨询, 投诉, 建议, 报修/报障, 业务办理. */
export type ServiceType = "consultation" | "complaint" | "suggestion" | "repair" | "business";

/** The ways by which a contact arrives. */
export type Channel =
  | "phone"
  | "website"
  | "app"
  | "miniProgram"
  | "chat"
  | "wechat"
  | "weibo"
  | "douyin"
  | "social"
  | "email"
  | "store"
  | "ticket"
  | "afterSales";

/** Events that need nothing but their moment. */
export type PlainEvent =
  | "received"
  | "acknowledged"
  | "responded"
  | "pickedUp"
  | "infoRequested"
  | "planned"
  | "obstacleMet"
  | "obstacleReported"
  | "customerMessaged"
  | "customerContacted"
  | "held"
  | "retrieved"
  | "hungUp"
  | "writtenUp"
  | "escalated"
  | "approved"
  | "executed"
  | "handedBack"
  | "notified"
  | "solved"
  | "verified"
  | "surveyed"
  | "closed"
  | "reopened"
  | "cancelled"
  | "revisited"
  | "archived"
  | "reviewed"
  | "abandoned"
  | "merged";

/** What happened, without when and by whom. */
export type Payload =
  | { readonly type: "statusChanged"; readonly to: Status }
  | { readonly type: "tierChanged"; readonly to: Tier }
  | { readonly type: "paused" | "resumed"; readonly reason?: string }
  | { readonly type: "transferred"; readonly to?: string }
  | { readonly type: "rated"; readonly score: number; readonly scale: string }
  | { readonly type: PlainEvent | `x-${string}` };

/** Every name an event of the library's own can have. */
export type EventType = Payload["type"];

/** One thing that happened to a case. Without `by` it is taken for an agent's doing. */
export type CaseEvent = Payload & {
  readonly at: Date;
  readonly by?: "customer" | "agent" | "bot" | "supervisor";
  /** The code of the agent who did it. */
  readonly agent?: string;
};

/** How satisfied the customer was, as it was written down: the raw value, and the scale it belongs to. */
export interface Rating {
  /** `satisfaction` (满意 …), `key` (1 satisfied, 2 has suggestions), `1-5`, or a scale of the caller's own. */
  readonly scale: string;
  readonly raw?: string | number;
  /** On 1–5, by the scale's table; absent where the table gives no score. */
  readonly score?: number;
  /** The survey's dimensions, 1–5 points each. */
  readonly dimensions?: Readonly<Partial<Record<SurveyDimension, number>>>;
  /** Why the customer is dissatisfied, in the record's own words. */
  readonly reason?: string;
}

/** 响应及时性, 专业性, 解决效果, 服务态度. */
export type SurveyDimension = "timeliness" | "professionalism" | "effect" | "attitude";

/** The common shape of all forms: what tiers, clocks, statuses, reviews and reports work on. */
export interface ServiceCase {
  readonly id: string;
  /** What happened, oldest first. */
  readonly history: readonly CaseEvent[];
  /** How fine the moments are: 60,000 for forms that record minutes, 1,000 for seconds, 1 for exact ones. */
  readonly precisionMs: number;
  /** The initial tier; a `tierChanged` event changes it. */
  readonly tier?: Tier;
  /** A snapshot, used where the history is silent. */
  readonly status?: Status;
  /** A snapshot, used where the history is silent. */
  readonly outcome?: Outcome;
  /** A snapshot: no form says when the customer rated; used where the history has no `rated`. */
  readonly rating?: Rating;
  /** Risk level of a complaint, 1 the gravest; not the tier. */
  readonly risk?: 1 | 2 | 3;
  readonly channel?: string;
  readonly serviceType?: string;
  /** One to three levels, the widest first; empty when uncategorised. */
  readonly category: readonly string[];
  /** The customer's number, or a key that the caller made; never a name or a masked contact. */
  readonly customer?: string;
  /** `vip`, `regular`, or a class of the company's own. */
  readonly customerClass?: string;
  /** `preSales`, `inSales`, `afterSales`: 售前, 售中, 售后. */
  readonly phase?: string;
  readonly handler?: string;
  /**
   * When the matter is to be solved by, as the record says: what the customer expects, else what was
   * promised, else when it was planned to be done. Overrides the policy.
   */
  readonly expectedBy?: Date;
  /** The id of the record that this one was merged into. */
  readonly mergedInto?: string;
  /**
   * The ids of the merged records whose history stands in this one's: what they tell has been told here and
   * counts once. A record that names this one in `mergedInto` and is not listed keeps its messages to itself.
   */
  readonly mergedFrom?: readonly string[];
  /** What else conditions may look at, by the caller's own names, such as `infoMissing`. */
  readonly facts?: Facts;
}
