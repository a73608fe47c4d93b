import type { IrFile } from '../../model/index.ts';

const places =
  /(?:^|\/)(?:bin|cli|scripts?|tools?|cmd|commands?|examples?|samples?|demos?|docs?|benchmarks?|seeds?|migrations?|console)\//;
const modules =
  /^(?:commander|yargs|argparse|click|typer|fire|docopt|inquirer|prompts|@inquirer\/.*|optparse|thor|cac|oclif|@oclif\/.*|minimist|meow|ora|github\.com\/spf13\/cobra|github\.com\/urfave\/cli.*|flag|picocli.*|Symfony\\Component\\Console.*|Illuminate\\Console.*|CommandLine)$/;

/** Whether a file is run by hand, in a terminal. */
export function isTool({ path, text, body }: IrFile): boolean {
  return (
    text.startsWith('#!') ||
    places.test(path) ||
    /\bif __name__ == ['"]__main__['"]|\bprocess\.argv\b|\bsys\.argv\b|\$argv\b/.test(text) ||
    body.some((stmt) => stmt.kind === 'import' && modules.test(stmt.module))
  );
}
