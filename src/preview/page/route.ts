/** Where one is in the page, in its address: `#/cart-recovery?message=answers`. So a link to a mail can be sent on. */
import { useEffect, useState } from 'preact/hooks';

export interface Route {
  readonly address?: string;
  readonly message?: string;
}

function read(): Route {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const message = new URLSearchParams(query).get('message');
  return { ...(path === '' ? {} : { address: decodeURI(path) }), ...(message === null ? {} : { message }) };
}

export const linkTo = ({ address = '', message }: Route): string =>
  `#/${encodeURI(address)}${message === undefined ? '' : `?message=${encodeURIComponent(message)}`}`;

export function useRoute(): readonly [Route, (to: Route) => void] {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = (): void => setRoute(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [route, (to) => (location.hash = linkTo(to))];
}
