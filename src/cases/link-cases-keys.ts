import type { EpochMs } from "../base";
import type { LinkOptions } from "./link-cases";
import type { ServiceCase } from "./service-case";

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

const MASK = /[*•●×✱＊]|^\d*[xX]{3,}\d*$/;
const LAST_FOUR = /^\d{4}$/;
const NAME = /^\p{Script=Han}{1,4}(?:女士|先生|小姐)?$/u;

/**
 * Whether a text can belong to many customers: a masked contact or name (`138****5678`, `*女士`), a
 * bare last four, a name of Chinese characters alone.
 */
function isSharedByMany(key: string): boolean {
  return MASK.test(key) || LAST_FOUR.test(key) || NAME.test(key);
}

const asList = (keys: string | readonly string[] | undefined): readonly string[] =>
  (typeof keys === "string" ? [keys] : (keys ?? [])).map((key) => key.trim()).filter((key) => key !== "");

/** What a case can be linked by, under these options. */
export function linkable(serviceCase: ServiceCase, options: LinkOptions): Linkable {
  const { customerOf = ownCustomer, contactOf, matterOf = categoryMatter(options.categoryLevel) } = options;
  const keys = asList(customerOf(serviceCase));
  const matter = matterOf(serviceCase);
  return {
    case: serviceCase,
    receivedAt: receivedAt(serviceCase),
    sure: keys.filter((key) => !isSharedByMany(key)),
    shared: [...keys.filter(isSharedByMany), ...asList(contactOf?.(serviceCase))],
    matter: matter === undefined || matter === "" ? undefined : matter,
  };
}

const ownCustomer = ({ customer }: ServiceCase): string | undefined => customer;

/** The category down to a level, or as deep as it goes. */
const categoryMatter =
  (level: number | undefined) =>
  ({ category }: ServiceCase): string | undefined =>
    category.length === 0
      ? undefined
      : category.length === 1
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
