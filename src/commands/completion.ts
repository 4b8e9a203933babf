import { string } from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command';
import { completionScript, isShell, shells } from '../cli/completion/shells';

export default class Completion extends BaseCommand {
  static override summary = 'Print a completion script for a shell';
  static override description =
    `Prints a script that lets a shell complete commands, flags, their values, files, and what the project holds: resources, workloads,
types. Load it when the shell starts, as the examples do.`;
  static override examples = [
    { description: 'bash', command: "echo 'source <(score-k8s completion bash)' >> ~/.bashrc" },
    { description: 'zsh', command: "echo 'source <(score-k8s completion zsh)' >> ~/.zshrc # below compinit" },
    {
      description: 'fish',
      command: 'score-k8s completion fish > ~/.config/fish/completions/score-k8s.fish',
    },
    {
      description: 'PowerShell',
      command: "Add-Content $PROFILE 'score-k8s completion powershell | Out-String | Invoke-Expression'",
    },
  ];
  static override args = {
    shell: string({ description: 'the shell', values: shells, required: true, ignoreStdin: true }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(Completion);
    if (isShell(args.shell)) this.host.output.stdout(completionScript(args.shell, this.program.packageData.name));
  }
}
