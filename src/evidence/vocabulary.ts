/** Every word that may stand in evidence beside the contract's own: of errors, of addresses, of headers. */
import { contractWords } from './contract-words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Fields of JSON:API and of resources that our schemas leave out because nothing of Sluice reads them. */
const moreKeys = list(`
  included meta prev first last version jsonapi code flow flows flow-message message metric list segment tag account
  tag-groups metric-property additional-fields amp industry street_address address1 address2 city zip website_url
  postal_code experiments main_experiment opt_in_process is_processing is_active is_starred
  flow-triggers catalog variations country locale object`);

export const isKey = (key: string): boolean => contractWords.has(key) || moreKeys.has(key);

/** Values of resources that the contract's file leaves open. */
const moreWords: Readonly<Record<string, ReadonlySet<string>>> = {
  type: list(`flow flow-action flow-message template metric list segment tag account metric-property
    flow-values-report flow-series-report`),
  trigger_type: list('Unconfigured'),
  editor_type: list('CODE SYSTEM_DRAGGABLE USER_DRAGGABLE SIMPLE HYBRID'),
  send_channel: list('email sms push-notification whatsapp'),
  channel: list('Email SMS WhatsApp email sms'),
  // A delay's zone is somebody's place, but for this one.
  timezone: list('profile'),
  action_type: list('SEND_MESSAGE TIME_DELAY BOOLEAN_BRANCH'),
  // Of a condition; an account's own region is in no list.
  region: list('european_union united_states'),
  experiment_status: list('completed draft live paused'),
};

export const isWord = (key: string, word: string): boolean =>
  contractWords.get(key)?.has(word) === true || moreWords[key]?.has(word) === true;

const wordsOfValues = new Set([...contractWords.values()].flatMap((words) => [...words]));

/** The English of errors. Names of people and shops are not in it; a word outside it is left out. */
const english = list(`
  a account accounts action actions an and any api are at authentication authorization bad be body burst by call calls
  can cannot challenge change changed code complete condition conditions conversion create created credentials currently
  daily data date day days definition delete deleted detail digit digits does doing does't done during empty entry enabled
  error errors exceed exceeded exceeds exist exists expected failed field fields filter filters first flow flows for
  forbidden form format found from given greater grouping has have header id ids if in include incorrect input integer
  internal invalid is it item items key last least length less limit limits links list lists malformed may maximum message
  messages method metric metrics minimum missing more most must name names no not null number object of on one only or
  operation page parameter parameters passed perform permission permissions please profile properties property provided
  pointer querying rate read request requests required requires resource retry revision same scope scopes second seconds
  segment segments send sent server set should size source status step support supported supports tag tags template
  templates than that the this throttled throttling time timeframe times title to too trigger triggers try type unable
  unexpected unique unknown unsupported up update updated url use used valid value values was were which with within write
  year years you your available allowed already another are copy because range server unavailable interval month does
  FlowEmail FlowSMS FlowWebhook FlowAction Flow Template`);

/** Codes of errors that are known; another becomes its words. */
const codes = list(`
  authentication_failed not_authenticated not_found conflict throttled permission_denied forbidden invalid method_not_allowed
  error not_simulated unavailable duplicate_resource service_error parse_error unsupported_media_type maximum_reached`);

const scopes = /^(accounts|flows|templates|metrics|lists|segments|tags|events|profiles):(read|write|full)$/;

export const isEnglish = (word: string): boolean =>
  english.has(word) ||
  english.has(word.toLowerCase()) ||
  codes.has(word) ||
  scopes.test(word) ||
  isKey(word) ||
  wordsOfValues.has(word);

/** Collections and relationships in addresses, each with the letter of its ids. */
export const letterOf: Readonly<Record<string, string>> = {
  accounts: 'O',
  flows: 'F',
  'flow-actions': 'A',
  'flow-messages': 'M',
  templates: 'T',
  metrics: 'E',
  lists: 'L',
  segments: 'S',
  tags: 'G',
};
const inPaths = list(
  'api relationships template flow metric-properties mapped-metrics revenue template-render flow-values-reports flow-series-reports flow-triggers metric-aggregates',
);
export const isPathWord = (word: string): boolean => inPaths.has(word) || word in letterOf;

/** Operators of filters, and what stands in lists of fields. */
const inQueries = list(
  'equals any contains contains-any contains-all greater-or-equal greater-than less-than less-or-equal and not',
);
export const isQueryWord = (word: string): boolean => inQueries.has(word) || isKey(word) || isPathWord(word);

const parameters = /^(filter|sort|include|page\[(size|cursor)\]|page_cursor|(additional-)?fields\[[a-z-]{1,24}\])$/;
export const isParameter = (name: string): boolean => parameters.test(name) && knownBracket(name);

const knownBracket = (name: string): boolean => {
  const inside = /\[([a-z-]+)\]$/.exec(name)?.[1];
  return inside === undefined || inside === 'size' || inside === 'cursor' || isKey(inside) || isWord('type', inside);
};
