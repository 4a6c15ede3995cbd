import { closeOfBusiness, defineCalendar } from "kefu/calendar";
import type { CaseEvent, ServiceCase } from "kefu/cases";
import type { Form } from "kefu/forms";
import { readRowsFrom, type SheetIssue } from "kefu/sheet";
import type { Table } from "./read-table";

/** Which columns of a foreign sheet hold what, and in which words. */
export interface Mapping {
  readonly title: string;
  readonly timeZone: string;
  /** Cells that mean "nothing". */
  readonly absent?: readonly string[];
  readonly columns: Readonly<Record<keyof Request, string>>;
  /** The statuses, in any case of letters, that mean closed. */
  readonly closed: readonly string[];
}

/** A request as such a sheet records it. */
interface Request {
  readonly id: string;
  readonly receivedAt: Date;
  readonly channel: string | null;
  readonly category: string | null;
  readonly department: string | null;
  readonly status: string | null;
  readonly workDoneAt: Date | null;
  readonly closedAt: Date | null;
  /** The day by whose end the request is to be closed. */
  readonly dueDay: Date | null;
  readonly cancelledAt: Date | null;
}

/** What a mapped sheet gave. */
export interface MappedReading {
  readonly cases: ServiceCase[];
  readonly issues: SheetIssue[];
  readonly rows: number;
  /** Rows that repeat an earlier one to the letter; they are left out. */
  readonly duplicates: readonly number[];
}

/** Reads a foreign sheet through its mapping. */
export function readMapped(
  table: Table,
  mapping: Mapping,
  onProgress: (rows: number) => void,
): MappedReading {
  const absent = new Set(mapping.absent ?? []);
  const seen = new Set<string>();
  const duplicates: number[] = [];
  const rows = table.filter((row, index) => {
    const text = JSON.stringify(row);
    if (!seen.has(text)) return seen.add(text);
    if (row.some((cell) => cell !== "")) duplicates.push(index + 1);
    return false;
  });
  const cells = rows.map((row) => row.map((cell) => (absent.has(String(cell)) ? "" : cell)));
  const reading: MappedReading = { cases: [], issues: [], rows: table.length - 1, duplicates };
  const allDay = defineCalendar({
    timeZone: mapping.timeZone,
    hours: Object.fromEntries(
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"]]]),
    ),
  });
  let count = 0;
  for (const { record, issues } of readRowsFrom(requestForm(mapping), cells, {
    timeZone: mapping.timeZone,
  })) {
    reading.issues.push(...issues);
    if (++count % 1000 === 0) onProgress(count);
    if (record !== undefined)
      reading.cases.push(caseOf(record, mapping, (day) => closeOfBusiness(allDay, day)));
  }
  return reading;
}

function caseOf(request: Request, mapping: Mapping, endOfDay: (day: Date) => Date | undefined): ServiceCase {
  const { receivedAt, workDoneAt, closedAt, cancelledAt, dueDay } = request;
  const isClosed = mapping.closed.includes((request.status ?? "").toLowerCase());
  const history: CaseEvent[] = [{ type: "received", at: receivedAt, by: "customer" }];
  if (workDoneAt !== null) history.push({ type: "executed", at: workDoneAt });
  if (isClosed && closedAt !== null) history.push({ type: "closed", at: closedAt });
  if (cancelledAt !== null) history.push({ type: "cancelled", at: cancelledAt });
  // What is done at its due moment is in time; so a due day ends a millisecond before the following midnight.
  const midnight = dueDay === null ? undefined : endOfDay(dueDay);
  const expectedBy = midnight === undefined ? undefined : new Date(midnight.getTime() - 1);
  return {
    id: request.id,
    history: history.sort((a, b) => a.at.getTime() - b.at.getTime()),
    precisionMs: 1000,
    category: request.category === null ? [] : [request.category],
    ...(request.channel !== null && { channel: request.channel }),
    ...(request.department !== null && { handler: request.department }),
    ...(expectedBy !== undefined && { expectedBy }),
  };
}

/** The form that the mapping describes; its headers are those of the sheet. */
function requestForm({ columns }: Mapping): Form<Request> {
  const named = (field: keyof Request) => ({
    label: { "zh-CN": columns[field], en: columns[field] },
    privacy: "public" as const,
  });
  const text = (field: keyof Request) =>
    ({ kind: "text", required: false, example: "WEB", ...named(field) }) as const;
  const instant = (field: keyof Request) =>
    ({
      kind: "instant",
      precision: "second",
      required: false,
      example: "2018-01-01T00:00:00-06:00",
      ...named(field),
    }) as const;
  return {
    name: "request",
    title: { "zh-CN": "市民服务请求", en: "Citizens' service requests" },
    fields: {
      id: { ...text("id"), required: true },
      receivedAt: { ...instant("receivedAt"), required: true },
      channel: text("channel"),
      category: text("category"),
      department: text("department"),
      status: text("status"),
      workDoneAt: instant("workDoneAt"),
      closedAt: instant("closedAt"),
      dueDay: instant("dueDay"),
      cancelledAt: instant("cancelledAt"),
    },
    columns: (Object.keys(columns) as (keyof Request)[]).map((field) => ({ kind: "value", field })),
  };
}
