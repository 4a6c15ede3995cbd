/** A fold as Beam's CombineFn: the same four functions under other names. */
const { fold, accumulatorToJson, accumulatorFromJson } = require("./job.cjs");

/** Between its workers Beam moves accumulators as BSON, which has no Maps or typed arrays: so they travel as text. */
const packed = (acc) => ({ acc, toBSON: () => ({ text: accumulatorToJson(acc) }) });
const unpacked = (held) => (held.text === undefined ? held.acc : accumulatorFromJson(fold, held.text));

const serviceReportFn = {
  createAccumulator: () => packed(fold.init()),
  addInput: (held, serviceCase) => packed(fold.step(unpacked(held), serviceCase)),
  mergeAccumulators: (parts) =>
    packed([...parts].map(unpacked).reduce((a, b) => fold.merge(a, b), fold.init())),
  extractOutput: (held) => accumulatorToJson(fold.done(unpacked(held))),
};

const oneKey = () => "all";
const itself = (element) => element;
const kept = {};
const keep = (result) => {
  kept.text = result.report;
  return result.key;
};

module.exports = { serviceReportFn, oneKey, itself, keep, kept };
