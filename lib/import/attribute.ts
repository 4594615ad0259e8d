import { decodeEntities } from './entities.ts';

/** The value of an attribute, quoted in either way or not at all; empty where it is missing. */
export function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
}
