/**
 * How a question ended: with what was asked for, or with why there is none. One shape in the whole house, so that whoever
 * asked can hand a failure on as it is; `E` says what a failure is made of.
 */
export type Result<T, E> = Success<T> | Failed<E>;

export interface Success<T> {
  readonly ok: true;
  readonly data: T;
}

export interface Failed<E> {
  readonly ok: false;
  readonly error: E;
}

export const success = <T>(data: T): Success<T> => ({ ok: true, data });

/** The same question's answer made of its data; a failure as it is. */
export const mapResult = <T, U, E>(result: Result<T, E>, of: (data: T) => U): Result<U, E> =>
  result.ok ? success(of(result.data)) : result;

export const failed = <E>(error: E): Failed<E> => ({ ok: false, error });
