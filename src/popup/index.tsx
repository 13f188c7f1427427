import './style.css';
import type { ReactElement } from 'react';
import { Popup } from './Popup';
import { Client } from './state';
import { text } from './text';
import { browserWorker } from './worker';

document.documentElement.lang = text('languageTag');
document.title = text('extensionName');

const client = new Client(browserWorker);
client.start();

export default function Index(): ReactElement {
  return <Popup client={client} />;
}
