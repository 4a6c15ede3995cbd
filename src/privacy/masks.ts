import { maskAddress } from "./mask-address";
import { maskBankCard } from "./mask-bank-card";
import { maskEmail } from "./mask-email";
import { maskIdCard } from "./mask-id-card";
import { maskName } from "./mask-name";
import { maskPhone } from "./mask-phone";
import { maskPlate } from "./mask-plate";
import type { Mask } from "./masked";
import type { SensitiveKind } from "./sensitive";

/** The masks of the kinds of personal data that have one; what has none is hidden whole. */
export const MASKS: Readonly<Partial<Record<SensitiveKind, Mask>>> = {
  phone: maskPhone,
  hotline: maskPhone,
  idCard: maskIdCard,
  bankCard: maskBankCard,
  email: maskEmail,
  address: maskAddress,
  name: maskName,
  plate: maskPlate,
};
