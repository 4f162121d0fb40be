/** The review page: where it starts in the browser. Its data stands in the file itself; nothing is asked for. */
import { render } from 'preact';
import type { PageData } from '../data.ts';
import { App } from './app.tsx';
import './page.css';

const data = JSON.parse(document.getElementById('data')!.textContent ?? '') as PageData;
const root = document.getElementById('app')!;
root.textContent = '';
render(<App data={data} />, root);

// `sluice preview --serve` says when a file was saved. Where one was in the page stays in its address.
if (data.live) new EventSource('/changes').onmessage = () => location.reload();
