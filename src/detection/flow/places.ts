import type { CodeFacts, IrFile } from '../../model/index.ts';

const places =
  /(?:^|\/)(?:bin|cli|scripts?|tools?|cmd|commands?|examples?|samples?|demos?|docs?|benchmarks?|seeds?|migrations?|console)\//;
const modules =
  /^(?:commander|yargs|argparse|click|typer|fire|docopt|inquirer|prompts|@inquirer\/.*|optparse|thor|cac|oclif|@oclif\/.*|minimist|meow|ora|github\.com\/spf13\/cobra|github\.com\/urfave\/cli.*|flag|picocli.*|Symfony\\Component\\Console.*|Illuminate\\Console.*|CommandLine)$/;

const browserModules =
  /^(?:react-dom(?:\/client)?|react-native|react-redux|@stripe\/(?:react-stripe-js|stripe-js)|@paypal\/react-paypal-js|react-router-dom|vue-router|@angular\/.*|expo|expo-.*|next\/(?:router|navigation)|react-hook-form|react-toastify|sweetalert2|svelte|solid-js)$/;

/** Where a file runs, as far as it shows. */
export function whereRun(file: IrFile): CodeFacts['runsIn'] {
  if (isTool(file)) return 'terminal';
  return isBrowser(file) ? 'browser' : 'server';
}

/** Run by hand, in a terminal. */
function isTool({ path, text, body }: IrFile): boolean {
  return (
    text.startsWith('#!') ||
    places.test(path) ||
    /\bif __name__ == ['"]__main__['"]|\bprocess\.argv\b|\bsys\.argv\b|\$argv\b/.test(text) ||
    imports(body, modules)
  );
}

function isBrowser({ path, text, body, language }: IrFile): boolean {
  if (language !== 'javascript' && language !== 'typescript') return false;
  if (/\.(?:vue|svelte)$/.test(path) || /^\s*['"]use client['"]/.test(text)) return true;
  if (
    /\buse(?:State|Effect|Ref|Context|Callback|Reducer)\(|\bdocument\.(?:getElementById|querySelector|createElement)|\bwindow\.(?:location|addEventListener|localStorage)/.test(
      text,
    )
  )
    return true;
  return imports(body, browserModules);
}

const imports = (body: IrFile['body'], wanted: RegExp): boolean =>
  body.some((stmt) => stmt.kind === 'import' && wanted.test(stmt.module));
