/** The specification of the status machine; everything else about it is derived from here. */
export const TABLE = {
  pending: { start: "processing", cancel: "closed" },
  processing: { submit: "verify", cancel: "closed" },
  verify: { confirm: "closed", reject: "processing" },
  closed: { reopen: "processing" },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** Where a case stands: 待处理, 处理中, 待验证, 已关闭. */
export type Status = keyof typeof TABLE;

/** What may be done to a case. */
export type StatusAction = { [S in Status]: keyof (typeof TABLE)[S] }[Status];

/** The actions that a status allows; of several statuses, those that at least one allows. */
export type ActionFrom<S extends Status> = S extends Status ? keyof (typeof TABLE)[S] : never;
