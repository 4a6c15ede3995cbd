export { maskAddress } from "./mask-address";
export { maskBankCard } from "./mask-bank-card";
export { maskEmail } from "./mask-email";
export { maskIdCard } from "./mask-id-card";
export { type MaskNameOptions, maskName } from "./mask-name";
export { type MaskPhoneOptions, maskPhone } from "./mask-phone";
export { maskPlate } from "./mask-plate";
export type { Mask, Masked } from "./masked";
