import type { Issue } from "../base";
import type { Span } from "../sla/sla-policy";
import { spanMs } from "../time/span";
import { candidatesOf } from "./link-cases-candidates";
import { type Linkable, linkable } from "./link-cases-keys";
import { mergedCase } from "./link-cases-merge";
import { groups } from "./link-cases-union";
import type { ServiceCase } from "./service-case";

/** What makes two contacts one matter of one customer. */
export interface LinkOptions {
  /** The longest time between one contact and the next; 7 days where nothing is said. */
  readonly within?: Span;
  /** How many levels of the category must be the same; all of them where nothing is said. */
  readonly categoryLevel?: number;
  /**
   * The keys of a case's customer: a customer number, a keyed hash of a whole phone number, or both.
   * `case.customer` where nothing is said.
   */
  readonly customerOf?: (serviceCase: ServiceCase) => string | readonly string[] | undefined;
  /** A masked contact or a name: it never links, and only proposes candidates. */
  readonly contactOf?: (serviceCase: ServiceCase) => string | readonly string[] | undefined;
  /** What the matter is, in place of the category: an order number, say. `undefined`: not known. */
  readonly matterOf?: (serviceCase: ServiceCase) => string | undefined;
}

/** Two records that belong together, and why. */
export interface CaseLink {
  /** The earlier record. */
  readonly from: string;
  /** The later record. */
  readonly to: string;
  /** The record in which both come together. */
  readonly main: string;
  /** `contacts`: same customer and matter within the window. `merged`: the input said so already. */
  readonly because: "contacts" | "merged";
  /** The time between the two contacts, where both are known. */
  readonly gapMs?: number;
}

/** Records that may belong together; somebody has to look. */
export interface LinkCandidate {
  /** In order of reception. */
  readonly ids: readonly string[];
  /** `sharedContact`: only a masked contact or a name is the same. `unknownMatter`: one of them has no category. */
  readonly because: "sharedContact" | "unknownMatter";
}

/** Every case of the input in its place, with what was linked and what might be. */
export interface LinkedCases {
  /** Main records with the whole history, the others with `mergedInto`; in the order of the input. */
  readonly cases: readonly ServiceCase[];
  readonly links: readonly CaseLink[];
  readonly candidates: readonly LinkCandidate[];
  /** `duplicate_id`: records of one id are left as they are, since nobody can say which is meant. */
  readonly issues: readonly Issue<"duplicate_id">[];
}

const WEEK: Span = { days: 7 };

/**
 * The contacts of one customer about one matter over several channels, brought together.
 *
 * Two contacts belong together when a key of the customer and the matter are the same and no more time
 * lies between them than the window, its end included; so do contacts that a third one joins. The
 * earliest becomes the main record with one merged history and names the others in `mergedFrom`; they name it in
 * `mergedInto` and keep their own history. A masked contact, a last four or a name never links. The answer does not depend
 * on the order of the input; to link what was linked before changes nothing.
 *
 * @throws KefuError `invalid_span` for a window below zero.
 *
 * @example
 * ```ts
 * const contact = (id: string, channel: string, at: string, customer: string): ServiceCase => ({
 *   id, channel, customer, category: ["订单类"], precisionMs: 60_000,
 *   history: [{ type: "received", at: new Date(at) }],
 * });
 * const { cases, links } = linkCases([
 *   contact("A", "phone", "2024-05-20T06:15Z", "C0001024"),
 *   contact("B", "chat", "2024-05-20T07:15Z", "C0001024"),
 *   contact("C", "chat", "2024-05-20T07:20Z", "138****5678"),
 * ]);
 * cases.map((each) => each.mergedInto); // => [undefined, "A", undefined]
 * links; // => [{ from: "A", to: "B", main: "A", because: "contacts", gapMs: 3_600_000 }]
 * ```
 */
export function linkCases(cases: readonly ServiceCase[], options: LinkOptions = {}): LinkedCases {
  const withinMs = spanMs(options.within ?? WEEK);
  const { unique, issues } = byUniqueId(cases);
  const linkables = [...unique.values()]
    .filter(({ mergedInto }) => mergedInto === undefined || unique.has(mergedInto))
    .map((each) => linkable(each, options))
    .sort(byReception);
  const edges = [...mergedEdges(linkables), ...contactEdges(linkables, withinMs)];
  const group = groups(linkables.length);
  const joining = edges.filter(({ from, to }) => group.join(from, to));
  const mains = mainsOf(linkables, group.of);
  const idOf = (place: number): string => linkables[place]?.case.id ?? "";
  const mainOf = (place: number): number => {
    const main = mains[group.of(place)] ?? -1;
    return main < 0 ? place : main;
  };
  const changed = mergedCases(linkables, mainOf);
  return {
    cases: cases.map((each) => changed.get(each) ?? each),
    links: joining
      .map(({ from, to, because, gapMs }) => ({
        from: idOf(from),
        to: idOf(to),
        main: idOf(mainOf(from)),
        because,
        ...(gapMs !== undefined && { gapMs }),
        place: to,
      }))
      .sort((a, b) => a.place - b.place)
      .map(({ place: _, ...link }) => link),
    candidates: candidatesOf(linkables, withinMs, mainOf),
    issues,
  };
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly because: CaseLink["because"];
  readonly gapMs?: number;
}

function byUniqueId(cases: readonly ServiceCase[]): {
  readonly unique: ReadonlyMap<string, ServiceCase>;
  readonly issues: LinkedCases["issues"];
} {
  const unique = new Map<string, ServiceCase>();
  const twice = new Set<string>();
  const issues: Issue<"duplicate_id">[] = [];
  for (const each of cases)
    if (unique.has(each.id)) twice.add(each.id);
    else unique.set(each.id, each);
  for (const [index, { id }] of cases.entries())
    if (twice.has(id))
      issues.push({ code: "duplicate_id", severity: "warning", path: [index, "id"], params: {} });
  for (const id of twice) unique.delete(id);
  return { unique, issues };
}

/** In order of reception, by id where that is the same; what has no moment comes last. */
const byReception = (a: Linkable, b: Linkable): number => {
  const at = a.receivedAt ?? Infinity;
  const other = b.receivedAt ?? Infinity;
  if (at !== other) return at < other ? -1 : 1;
  return a.case.id < b.case.id ? -1 : 1;
};

/** What the input says to be merged already. */
function mergedEdges(linkables: readonly Linkable[]): readonly Edge[] {
  const merged = linkables.flatMap(({ case: { mergedInto } }, to) =>
    mergedInto === undefined ? [] : [{ to, mergedInto }],
  );
  if (merged.length === 0) return [];
  const places = new Map(linkables.map((each, place) => [each.case.id, place]));
  return merged.map(({ to, mergedInto }) => ({ from: places.get(mergedInto) ?? to, to, because: "merged" }));
}

/** Each contact with the one before it of the same customer about the same matter. */
function contactEdges(linkables: readonly Linkable[], withinMs: number): readonly Edge[] {
  const edges: Edge[] = [];
  const before = new Map<string, number>();
  for (const [to, { sure, matter, receivedAt }] of linkables.entries()) {
    if (matter === undefined || receivedAt === undefined) continue;
    for (const key of sure) {
      const customerAndMatter = `${key}\n${matter}`;
      const from = before.get(customerAndMatter);
      const gapMs = receivedAt - (linkables[from ?? -1]?.receivedAt ?? -Infinity);
      if (from !== undefined && gapMs <= withinMs) edges.push({ from, to, because: "contacts", gapMs });
      before.set(customerAndMatter, to);
    }
  }
  return edges;
}

/** For every group the earliest of its records that was not merged before, or −1. */
function mainsOf(linkables: readonly Linkable[], groupOf: (place: number) => number): Int32Array {
  const mains = new Int32Array(linkables.length).fill(-1);
  for (const [place, each] of linkables.entries()) {
    const group = groupOf(place);
    if (each.case.mergedInto === undefined && mains[group] === -1) mains[group] = place;
  }
  return mains;
}

/** The cases that linking changes, by what they were. */
function mergedCases(
  linkables: readonly Linkable[],
  mainOf: (place: number) => number,
): ReadonlyMap<ServiceCase, ServiceCase> {
  const parts = new Map<number, ServiceCase[]>();
  const changed = new Map<ServiceCase, ServiceCase>();
  for (const [place, { case: each }] of linkables.entries()) {
    const main = mainOf(place);
    const mainCase = linkables[main]?.case;
    if (main === place || mainCase === undefined || each.mergedInto === mainCase.id) continue;
    changed.set(each, { ...each, mergedInto: mainCase.id });
    if (each.mergedInto !== undefined) continue;
    const ownParts = parts.get(main);
    if (ownParts === undefined) parts.set(main, [each]);
    else ownParts.push(each);
  }
  for (const [main, ownParts] of parts) {
    const mainCase = linkables[main]?.case;
    if (mainCase !== undefined) changed.set(mainCase, mergedCase(mainCase, ownParts));
  }
  return changed;
}
