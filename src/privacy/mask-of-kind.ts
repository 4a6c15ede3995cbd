import { maskAddress } from "./mask-address";
import { maskBankCard } from "./mask-bank-card";
import { maskEmail } from "./mask-email";
import { maskIdCard } from "./mask-id-card";
import { maskName } from "./mask-name";
import { maskPhone } from "./mask-phone";
import { maskPlate } from "./mask-plate";
import { HIDDEN, type Mask } from "./masked";
import type { SensitiveKind } from "./sensitive";

/** The mask for a kind of personal data; what has none is hidden whole. */
export function maskOfKind(kind: SensitiveKind): Mask {
  switch (kind) {
    case "phone":
    case "hotline":
      return maskPhone;
    case "idCard":
      return maskIdCard;
    case "bankCard":
      return maskBankCard;
    case "email":
      return maskEmail;
    case "address":
      return maskAddress;
    case "name":
      return maskName;
    case "plate":
      return maskPlate;
    default:
      return () => HIDDEN;
  }
}
