import { type Controls, controlSources, type Rule } from '../../rules/index.ts';

/** The requirements of one standard or law that a rule is about. */
export interface ControlGroup {
  key: keyof Controls;
  /** `PCI DSS v4.0.1`. */
  name: string;
  url: string;
  ids: string[];
}

/** What a rule is about, standard by standard. */
export function controlGroups({ controls }: Pick<Rule, 'controls'>): ControlGroup[] {
  return (Object.keys(controlSources) as (keyof Controls)[]).flatMap((key) => {
    const ids = controls?.[key] ?? [];
    return ids.length === 0 ? [] : [{ key, ...controlSources[key], ids }];
  });
}
