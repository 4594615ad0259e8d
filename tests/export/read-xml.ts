import { Window } from 'happy-dom';
import { JSDOM, VirtualConsole } from 'jsdom';

const { DOMParser: XmlParser } = new JSDOM('', {
  url: 'https://a.vn/',
  virtualConsole: new VirtualConsole(),
}).window as unknown as { DOMParser: typeof DOMParser };
const xmlParser = new XmlParser();
const htmlParser = new new Window().DOMParser();

/** A document as a strict XML parser reads it; a fault throws. */
export function readXml(text: string): Document {
  const parsed = xmlParser.parseFromString(text, 'application/xml');
  const fault = parsed.getElementsByTagName('parsererror')[0];
  if (fault !== undefined) throw new Error(fault.textContent);
  return parsed;
}

/** A page as a browser reads it. */
export function readHtml(text: string) {
  return htmlParser.parseFromString(text, 'text/html');
}
