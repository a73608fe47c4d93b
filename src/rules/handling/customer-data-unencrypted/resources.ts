import type { SettingsFile, Span, Tree } from '../../../model/index.ts';
import { find, mapsIn, textOf, under } from '../trees.ts';

export interface Resource {
  type: string;
  name: string;
  settings: Tree;
  span: Span;
}

/** What Terraform and CloudFormation files make. */
export function resourcesOf({ documents, format }: SettingsFile): Resource[] {
  return documents.flatMap((document) =>
    format === 'hcl' ? ofTerraform(document) : [...ofCloudFormation(document), ...ofTerraform(document)],
  );
}

/** `resource "type" "name" { … }`, and the same in JSON. */
function ofTerraform(document: Tree): Resource[] {
  return under(document, 'resource').flatMap(({ value: types }) =>
    types.kind === 'map'
      ? types.entries.flatMap(({ key: type, value: names }) =>
          names.kind === 'map'
            ? names.entries.map(({ key: name, value: settings, span }) => ({ type, name, settings, span }))
            : [],
        )
      : [],
  );
}

/** `Resources: { Name: { Type: …, Properties: { … } } }`, also where another tool's file holds it (Serverless, SAM). */
function ofCloudFormation(document: Tree): Resource[] {
  const nothing: Tree = { kind: 'map', entries: [], span: document.span };
  return mapsIn(document).flatMap((map) =>
    under(map, 'Resources').flatMap(({ value }) =>
      value.kind === 'map'
        ? value.entries.flatMap(({ key: name, value: resource, span }) => {
            const type = textOf(find(resource, 'Type'));
            return type === null
              ? []
              : [{ type, name, settings: find(resource, 'Properties') ?? nothing, span }];
          })
        : [],
    ),
  );
}
