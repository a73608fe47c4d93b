/** Handlers that a framework finds by their name, their place or what they take: one file a language. */

import type { IrFile } from '../../../../model/index.ts';
import type { Project } from '../../project.ts';
import type { Entry, Finder } from '../entry.ts';
import { controllerEntries } from './controllers.ts';
import { goEntries } from './go.ts';
import { phpEntries } from './php.ts';
import { pythonEntries } from './python.ts';
import { rubyEntries } from './ruby.ts';
import { scriptsEntries } from './scripts.ts';
import { serviceEntries } from './services.ts';
import { typedEntries } from './typed.ts';

export const conventional: Finder = (file, project) => [
  ...ofLanguage(file, project),
  ...serviceEntries(file, project),
];

function ofLanguage(file: IrFile, project: Project): Entry[] {
  switch (file.language) {
    case 'javascript':
    case 'typescript':
      return [...scriptsEntries(file), ...controllerEntries(file)];
    case 'python':
      return pythonEntries(file, project);
    case 'go':
      return goEntries(file);
    case 'ruby':
      return rubyEntries(file, project);
    case 'php':
      return phpEntries(file, project);
    case 'java':
    case 'csharp':
      return typedEntries(file);
  }
}
