/** Which pauses stop a target: all of them, or those of some reasons and statuses. */
export interface PauseGroup {
  /** Absent: whatever is paused, for whatever reason. */
  readonly names?: ReadonlySet<string>;
}

/** What stood still and when, for each group; made while the history is read. */
export interface PauseLog {
  readonly groups: readonly PauseGroup[];
  /** For each group start, end, start, end, …; an odd number while one is open. */
  readonly spans: readonly number[][];
  /** The reasons that are open now. */
  readonly open: Set<string>;
  /** The status that the history names last. */
  status: string | undefined;
}

export function pauseLog(groups: readonly PauseGroup[]): PauseLog {
  return { groups, spans: groups.map(() => []), open: new Set(), status: undefined };
}

function isStopped(log: PauseLog, { names }: PauseGroup): boolean {
  if (names === undefined) return log.open.size > 0;
  if (log.status !== undefined && names.has(log.status)) return true;
  for (const reason of log.open) if (names.has(reason)) return true;
  return false;
}

/** Notes where a group has begun or ceased to stand still. */
function settle(log: PauseLog, at: number): void {
  for (const [i, group] of log.groups.entries()) {
    const spans = log.spans[i] as number[];
    if (isStopped(log, group) !== (spans.length % 2 === 1)) spans.push(at);
  }
}

/** A pause begins; a second one of the same reason changes nothing. */
export function pause(log: PauseLog, at: number, reason = ""): void {
  log.open.add(reason);
  settle(log, at);
}

/** The pause of that reason ends; without a reason, the one that was begun without. */
export function resume(log: PauseLog, at: number, reason = ""): void {
  log.open.delete(reason);
  settle(log, at);
}

export function enterStatus(log: PauseLog, at: number, status: string): void {
  log.status = status;
  settle(log, at);
}

/** Solving and closing end all pauses. */
export function endPauses(log: PauseLog, at: number): void {
  log.open.clear();
  log.status = undefined;
  settle(log, at);
}

const NONE: readonly number[] = [];

/** The part of flat spans that lies between two instants; an open one lasts to the end. */
export function spansBetween(spans: readonly number[], from: number, to: number): readonly number[] {
  if (spans.length === 0) return NONE;
  const cut: number[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const start = Math.max(spans[i] as number, from);
    const end = Math.min(spans[i + 1] ?? to, to);
    if (end > start) cut.push(start, end);
  }
  return cut;
}

/** Two lists of flat spans as one, overlaps once. */
export function mergeSpans(one: readonly number[], other: readonly number[]): readonly number[] {
  if (other.length === 0) return one;
  if (one.length === 0) return other;
  const pairs: [number, number][] = [];
  for (const list of [one, other])
    for (let i = 0; i < list.length; i += 2) pairs.push([list[i] as number, list[i + 1] as number]);
  pairs.sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [start, end] of pairs) {
    const last = merged.length - 1;
    if (last > 0 && start <= (merged[last] as number)) merged[last] = Math.max(merged[last] as number, end);
    else merged.push(start, end);
  }
  return merged;
}
