import { type Label, label } from "../base";
import type { EventType, Outcome } from "../cases/service-case";
import type { StatusAction } from "./table";

/** What must be on record before an action; plain data. */
export interface StatusGuard {
  readonly id: string;
  /** The actions it guards; without them every action but `cancel`. */
  readonly actions?: readonly StatusAction[];
  /** Only where the case comes to one of these outcomes. */
  readonly outcomes?: readonly Outcome[];
  /** Not where the case comes to one of these outcomes. */
  readonly unless?: readonly Outcome[];
  /** One of these fields of the record must hold something. */
  readonly needs: readonly string[];
  /** Or one of these events must have happened in the present cycle. */
  readonly orEvents?: readonly EventType[];
  /** What is missing, for whoever has to supply it. */
  readonly label: Label;
}

/** The guards that ship. */
export const STATUS_GUARDS: readonly StatusGuard[] = [
  {
    id: "solution",
    actions: ["submit"],
    unless: ["unsolvable"],
    needs: ["solution"],
    orEvents: ["executed", "solved"],
    label: label("提交验证前需填写解决方案", "A solution is needed before verification"),
  },
  {
    id: "verification",
    actions: ["confirm"],
    needs: ["verified"],
    orEvents: ["verified"],
    label: label("关闭前需完成验证", "The result must be verified before closing"),
  },
  {
    id: "feedback",
    actions: ["confirm"],
    needs: ["feedbackAsked", "feedback", "satisfaction"],
    orEvents: ["surveyed", "rated"],
    label: label("关闭前需征询客户反馈", "The customer must be asked for feedback before closing"),
  },
  {
    id: "unsolvable-reason",
    outcomes: ["unsolvable"],
    needs: ["unresolvedReason"],
    label: label("无法解决时需说明原因", "Why the matter cannot be solved must be stated"),
  },
  {
    id: "unsolvable-demand",
    outcomes: ["unsolvable"],
    needs: ["customerDemand"],
    label: label("无法解决时需记录客户诉求", "What the customer asks for must be recorded"),
  },
  {
    id: "follow-up-owner",
    outcomes: ["followUp"],
    needs: ["followUpOwner"],
    label: label("需跟进时须指定跟进责任人", "A follow-up needs an owner"),
  },
  {
    id: "follow-up-time",
    outcomes: ["followUp"],
    needs: ["nextFollowUpAt"],
    label: label("需跟进时须填写下次跟进时间", "A follow-up needs a time"),
  },
];

/** What a guard looks at. */
export interface GuardContext {
  readonly action: StatusAction;
  readonly outcome: Outcome | undefined;
  readonly record: object;
  /** The events of the present cycle. */
  readonly happened: ReadonlySet<EventType>;
}

/** Whether a guard lets an action pass. */
export function passes(guard: StatusGuard, { action, outcome, record, happened }: GuardContext): boolean {
  const { actions, outcomes, unless, needs, orEvents = [] } = guard;
  if (actions === undefined ? action === "cancel" : !actions.includes(action)) return true;
  if (outcomes !== undefined && (outcome === undefined || !outcomes.includes(outcome))) return true;
  if (outcome !== undefined && unless?.includes(outcome)) return true;
  return needs.some((name) => holdsSomething(record, name)) || orEvents.some((type) => happened.has(type));
}

function holdsSomething(record: object, name: string): boolean {
  const value = Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
  if (typeof value === "string") return value.trim() !== "";
  return value !== undefined && value !== null && value !== false;
}
