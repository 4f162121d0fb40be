/** Of the library, this alone: the rest of it makes a client of its own when it is loaded. */
export { context } from '@actions/github';
