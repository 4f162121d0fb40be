import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  failed,
  loadFiles,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  parseYaml,
  require_dist,
  variablesIn,
  withVariables
} from "./chunk-UAVHVDVM.js";
import {
  isError
} from "./chunk-KKJNJNI7.js";
import {
  didYouMean
} from "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/yaml/yaml-shown.ts
var import_yaml = __toESM(require_dist(), 1);
function shownYaml(text, put) {
  const document = (0, import_yaml.parseDocument)(text);
  (0, import_yaml.visit)(document, {
    Scalar(key, node) {
      if (key !== "key" && (0, import_yaml.isScalar)(node) && typeof node.value === "string") node.value = put(node.value);
    }
  });
  return document.toString({ lineWidth: 0 });
}

// src/cli/show.ts
async function show(io, named, options) {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { account, diagnostics } = files.loaded;
  const address = named.replace(/\.yaml$/, "");
  const file = `${account.flows}${address}.yaml`;
  const text = files.sources.get(file);
  if (text === void 0) {
    const known = [...files.sources.keys()].flatMap(
      (one) => one.startsWith(account.flows) ? [one.slice(account.flows.length, -".yaml".length)] : []
    );
    return refuse(
      io,
      `There is no sequence "${address}" in ${account.flows}.${didYouMean(address, known)} There are: ${known.join(", ") || "none"}.`
    );
  }
  const problems = diagnostics.filter((one) => one.address === address && isError(one));
  if (problems.length > 0) return tell(io, options, problems, files.sources);
  const put = (one) => withVariables(one, account.variables);
  const shown = shownYaml(text, put);
  if (options.format === "json") {
    const used = Object.fromEntries(
      variablesIn(text).filter((name) => Object.hasOwn(account.variables, name)).map((name) => [name, account.variables[name]])
    );
    const sequence = parseYaml(shown, file).source?.value;
    printJson(io, { version: 1, account: account.key, address, file, variables: used, sequence });
  } else io.stdout.write(`# ${file} as ${account.key} has it
${shown}`);
  return 0;
}
export {
  show
};
