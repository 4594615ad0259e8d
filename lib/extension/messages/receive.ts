import * as v from 'valibot';
import {
  messageTable,
  type MessageType,
  type Payload,
  type Replies,
  type Sender,
} from './table.ts';

/** Where a message came from, as the browser says and not as the message claims. */
export interface Origin {
  readonly sender: Sender;
  readonly tabId: number | undefined;
  /** Address of the page or frame. */
  readonly url: string;
}

export type Handlers = {
  readonly [Type in MessageType]: (
    payload: Payload<Type>,
    origin: Origin,
  ) => Promise<Replies[Type]> | Replies[Type];
};

const envelopeSchema = v.object({ type: v.string(), payload: v.unknown() });

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(messageTable, type);
}

/**
 * Tells who sent a message: a page of this extension, our content script in a page's main frame,
 * or nobody we answer (other extensions, frames inside a page).
 */
export function originOf(
  sender: {
    readonly id?: string | undefined;
    readonly url?: string | undefined;
    readonly frameId?: number | undefined;
    readonly tab?: { readonly id?: number | undefined } | undefined;
  },
  own: { id: string; baseUrl: string },
): Origin | undefined {
  if (sender.id !== own.id) return undefined;
  const tabId = sender.tab?.id;
  const url = sender.url ?? '';
  if (url.startsWith(own.baseUrl)) return { sender: 'extension', tabId, url };
  return tabId !== undefined && sender.frameId === 0
    ? { sender: 'content', tabId, url }
    : undefined;
}

/**
 * Routes one message: unknown types, wrong senders and payloads that do not fit their schema are
 * refused with an error that names the fault; nothing has happened then.
 */
export async function receive(
  handlers: Handlers,
  message: unknown,
  origin: Origin | undefined,
): Promise<Replies[MessageType]> {
  const envelope = v.safeParse(envelopeSchema, message);
  if (!envelope.success || !isMessageType(envelope.output.type)) {
    throw new TypeError('trich-luc: unknown message');
  }
  return dispatch(handlers, envelope.output.type, envelope.output.payload, origin);
}

async function dispatch<Type extends MessageType>(
  handlers: Handlers,
  type: Type,
  payload: unknown,
  origin: Origin | undefined,
): Promise<Replies[Type]> {
  const { from, payload: schema } = messageTable[type];
  if (origin?.sender !== from) throw new TypeError(`trich-luc: "${type}" from the wrong sender`);
  const parsed = v.safeParse(schema, payload);
  if (!parsed.success) {
    const fault = v.getDotPath(parsed.issues[0]) ?? 'payload';
    throw new TypeError(`trich-luc: "${type}" does not fit at ${fault}`);
  }
  return handlers[type](parsed.output, origin);
}
