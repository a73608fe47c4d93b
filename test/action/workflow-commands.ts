/** Reads what a step printed as GitHub's runner does (github.com/actions/runner, ActionCommand.cs). */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** The commands, and the lines that are shown as the log. */
export function readCommands(output: string): { commands: WorkflowCommand[]; log: string[] } {
  const commands: WorkflowCommand[] = [];
  const log: string[] = [];
  let resume: string | null = null;
  for (const line of output.split(/\r?\n/)) {
    const command = parse(line);
    if (resume !== null) {
      if (command?.name === resume) resume = null;
      else log.push(line);
    } else if (command === null) log.push(line);
    else {
      commands.push(command);
      if (command.name === 'stop-commands') resume = command.message;
    }
  }
  return { commands, log };
}

function parse(line: string): WorkflowCommand | null {
  // The old spelling counts anywhere in a line.
  const [, head, message] =
    /^\s*::(.+?)::(.*)$/.exec(line) ?? /##\[(.+?)\](.*)$/.exec(line) ?? ([] as undefined[]);
  if (head === undefined) return null;
  const [name, ...rest] = head.split(' ');
  const pairs = rest
    .join(' ')
    .split(',')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]);
  return { name: name!, properties: Object.fromEntries(pairs), message: unescaped(message ?? '') };
}

function unescaped(text: string): string {
  return text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
