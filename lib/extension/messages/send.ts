import { browser } from 'wxt/browser';
import type { MessageType, Payload, Replies } from './table.ts';

/** Sends a message to the background and gives its answer. Rejects where nobody answers. */
export async function send<Type extends MessageType>(
  type: Type,
  payload: Payload<Type>,
): Promise<Replies[Type]> {
  return browser.runtime.sendMessage<unknown, Replies[Type]>({ type, payload });
}
