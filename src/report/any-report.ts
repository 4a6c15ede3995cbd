import type { Attainment } from "./attainment";
import type { Coverage } from "./coverage";
import type { DissatisfactionReasons } from "./satisfaction";
import type { ServiceReport } from "./service-report";

/** A report of which nobody knows which optional sections it has. */
export type AnyReport = ServiceReport & {
  readonly attainment?: Attainment;
  readonly coverage?: Coverage;
  readonly dissatisfaction?: DissatisfactionReasons;
};
