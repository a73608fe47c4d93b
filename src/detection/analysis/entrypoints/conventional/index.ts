/** Handlers that a framework finds by their name, their place or what they take: one file a language. */
import type { Finder } from '../entry.ts';
import { goEntries } from './go.ts';
import { phpEntries } from './php.ts';
import { pythonEntries } from './python.ts';
import { rubyEntries } from './ruby.ts';
import { scriptsEntries } from './scripts.ts';
import { typedEntries } from './typed.ts';

export const conventional: Finder = (file, project) => {
  switch (file.language) {
    case 'javascript':
    case 'typescript':
      return scriptsEntries(file);
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
};
