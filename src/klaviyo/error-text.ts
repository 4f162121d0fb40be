/** An ApiError in words for the person reading: what we asked, what was answered, what it means here, what to do. */
import type { ApiError } from './api-error.ts';
import type { ErrorObject } from '../wire/types.ts';

export function errorText(error: ApiError): string {
  const asked = `${error.method} ${error.path}`;
  const quoted = error.errors.map(quote).join(' ');
  const parts = [
    `${asked} failed: ${what(error)}${quoted ? ` Klaviyo says: ${quoted}` : ''}`,
    error.note && `(${error.note})`,
    meaning(error),
    error.happened === 'unknown' && !isReading(error) && 'Whether it was done is not known; the next run looks first.',
    error.requestId && `Request id for Klaviyo's support: ${error.requestId}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Their words, and the place they are about, where they name one that tells more than "the body". */
function quote({ detail, title, source }: ErrorObject): string {
  const place = source?.parameter ?? source?.pointer ?? '';
  return `“${detail || title}”${/^\/?(data\/?)?$/.test(place) ? '' : ` (at ${place})`}`;
}

const isReading = ({ method, path }: ApiError): boolean => method === 'GET' || path.endsWith('-reports');

function what(error: ApiError): string {
  switch (error.kind) {
    case 'klaviyo':
      return `Klaviyo answered ${error.status}.`;
    case 'edge':
      return "Klaviyo's edge refused this machine (403, a page for browsers instead of an answer).";
    case 'network':
      return 'no answer came.';
    case 'timeout':
      return 'no answer came in time.';
    case 'garbage':
      return 'the answer could not be read.';
    case 'blank':
      return 'Klaviyo shows only a part of it.';
    case 'daily-limit':
      return "the account's calls of this kind are used up for today.";
    case 'invalid-request':
      return "Sluice made a request that Klaviyo's contract does not allow, and did not send it.";
    case 'stopped':
      return 'the run was stopped.';
  }
}

function meaning(error: ApiError): string {
  switch (error.kind) {
    case 'daily-limit':
      return 'Run it again tomorrow: what is done stays done.';
    case 'invalid-request':
      return 'This is a fault of Sluice; please report it with the sequence.';
    case 'blank':
      return 'Nothing of it is changed; look at it in Klaviyo.';
    case 'stopped':
      return 'Run it again: what is done stays done.';
    case 'edge':
      return 'It says nothing about the key or its scopes: it happens after much traffic from one address, and to addresses that many share. Wait some minutes and run it again, or run it from another network.';
    case 'network':
    case 'timeout':
    case 'garbage':
      return 'Check the connection and run it again.';
    case 'klaviyo':
      return ofStatus(error.status ?? 0);
  }
}

function ofStatus(status: number): string {
  switch (status) {
    case 401:
      return 'The API key is not accepted: check that it is complete and was not revoked.';
    case 403:
      return 'Most often the API key lacks a scope: it needs full access to flows, templates and tags, and read access to accounts, metrics, lists and segments. If it has them, the account itself does not allow this.';
    case 404:
      return 'It was deleted in Klaviyo meanwhile.';
    case 409:
      return 'It is in use in Klaviyo.';
    case 429:
      return 'Something else uses the same limits of the account; run it again later.';
    default:
      return status >= 500
        ? 'Klaviyo has trouble of its own; run it again later.'
        : 'Nothing of it was done: change what Klaviyo names, and run it again.';
  }
}
