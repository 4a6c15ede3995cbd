import type { EpochMs } from "../base";
import type { LinkOptions } from "./link-cases";
import type { ServiceCase } from "./service-case";
import { isNobody, isSharedByMany } from "./shared-key";

/** What a case can be linked by. */
export interface Linkable {
  readonly case: ServiceCase;
  /** When the customer got in touch; `undefined` where the history does not say. */
  readonly receivedAt: EpochMs | undefined;
  /** Keys that name one customer. */
  readonly sure: readonly string[];
  /** What many customers share: a masked contact, a last four, a name. */
  readonly shared: readonly string[];
  /** What the matter is; `undefined` where nobody has said. */
  readonly matter: string | undefined;
}

const asList = (keys: string | readonly string[] | undefined): readonly string[] =>
  (typeof keys === "string" ? [keys] : (keys ?? [])).map((key) => key.trim()).filter((key) => !isNobody(key));

/** What a case can be linked by, under these options. */
export function linkable(serviceCase: ServiceCase, options: LinkOptions): Linkable {
  const { customerOf = ownCustomer, contactOf, matterOf = categoryMatter(options.categoryLevel) } = options;
  const sure: string[] = [];
  const shared: string[] = [];
  for (const key of asList(customerOf(serviceCase))) (isSharedByMany(key) ? shared : sure).push(key);
  const matter = matterOf(serviceCase);
  return {
    case: serviceCase,
    receivedAt: receivedAt(serviceCase),
    sure,
    shared: [...shared, ...asList(contactOf?.(serviceCase))],
    matter: matter === undefined || matter === "" ? undefined : matter,
  };
}

const ownCustomer = ({ customer }: ServiceCase): string | undefined => customer;

/** The category down to a level, or as deep as it goes. */
const categoryMatter =
  (level = Number.POSITIVE_INFINITY) =>
  ({ category }: ServiceCase): string | undefined =>
    category.length === 0
      ? undefined
      : category.length === 1 || level === 1
        ? `=${category[0]}`
        : JSON.stringify(category.slice(0, level));

/** The first reception; without one the first thing that happened. */
function receivedAt({ history }: ServiceCase): EpochMs | undefined {
  let received = Infinity;
  let first = Infinity;
  for (const { type, at } of history) {
    const ms = at.getTime();
    if (type === "received" && ms < received) received = ms;
    if (ms < first) first = ms;
  }
  if (received < Infinity) return received;
  return first < Infinity ? first : undefined;
}
