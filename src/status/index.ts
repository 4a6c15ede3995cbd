export { actionsFrom } from "./actions-from";
export type { ActionFrom, Status, StatusAction } from "./table";
export { type Transition, transition } from "./transition";
