/** What all three engines compute: the service report of two weeks of a hotline, from made-up cases. */
const kefu = require("kefu/report");

const MINUTE = 60_000;
const FROM = Date.parse("2024-05-20T00:00+08:00");
const TO = Date.parse("2024-06-03T00:00+08:00");

/** The n-th case; the same in every process. */
function caseNumber(n) {
  const spread = (n * 2_654_435_761) % 4_294_967_296;
  const receivedAt = FROM + (spread % (TO - FROM));
  const respondedAt = receivedAt + (spread % 37) * 20_000;
  const history = [
    { type: "received", by: "customer", at: new Date(receivedAt) },
    { type: "responded", by: "agent", agent: `00${n % 7}`, at: new Date(respondedAt) },
  ];
  if (n % 3 !== 0) history.push({ type: "solved", at: new Date(respondedAt + (spread % 997) * MINUTE) });
  if (n % 4 === 0)
    history.push({
      type: "rated",
      score: 1 + (spread % 5),
      scale: "points",
      at: new Date(respondedAt + 997 * MINUTE),
    });
  return {
    id: `CS${n}`,
    history,
    precisionMs: MINUTE,
    category: [["订单类", "产品类", "服务类"][spread % 3], `${spread % 11}`],
    customer: `C${spread % 1000}`,
    channel: n % 5 === 0 ? "email" : "phone",
  };
}

const fold = kefu.serviceReport({
  period: { from: FROM, to: TO },
  timeZone: "Asia/Shanghai",
  asOf: TO + 30 * 86_400_000,
});

const allCases = function* (from, to) {
  for (let n = from; n < to; n++) yield caseNumber(n);
};

module.exports = { ...kefu, fold, caseNumber, allCases };
