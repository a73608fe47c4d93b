import { vendors } from '../../vendors/index.ts';

const names = new Map(vendors.map(({ id, name }) => [id, name]));

/** How a company writes itself; its id where we do not know. */
export function vendorName(id: string): string {
  return names.get(id) ?? id;
}
