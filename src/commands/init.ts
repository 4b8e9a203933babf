import { BaseCommand } from '../cli/base-command';
import { initFlags } from '../cli/init-flags';
import { runInit } from './runs/init';

export default class Init extends BaseCommand {
  static override summary = 'Make this directory a project';
  static override description =
    `Writes .score-k8s/ with an empty state and the default provisioners, and a sample Score file where there is none.
Run it again to bring in provisioners or patch templates: what is there stays.

A URI is a path to a file or directory, http(s)://, git-https://, git-ssh:// or git+file:// (with ?ref=), oci://, or - for standard input.
A .zip, .tar or .tar.gz gives every *.provisioners.yaml (or *.tpl and *.njk) in it. #sha256=HEX at the end pins what is fetched.
Later provisioners files are asked only where earlier ones have nothing for a resource: those given here come first, in the order given.

The proxies of HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY are used, and ~/.netrc gives user and password.

What is fetched is noted in .score-k8s/provisioners.lock.yaml, by commit, digest and SHA-256. Commit that file: --locked fetches exactly
the same again, in a fresh checkout.`;
  static override examples = [
    { description: 'Begin with a sample', command: 'score-k8s init' },
    { description: 'Begin with a Score file of your own', command: 'score-k8s init --no-sample' },
    {
      description: "Bring in a team's provisioners",
      command: 'score-k8s init --no-sample --provisioners https://example.com/team/provisioners.tar.gz',
    },
    {
      description: 'Note the name that tells this project from others, to be committed',
      command: 'score-k8s init --no-sample --project acme/shop',
    },
    {
      description: 'Provisioners and patch templates that lie here',
      command: 'score-k8s init --provisioners ./provisioners --patch-templates ./unprivileged.tpl',
    },
    {
      description: 'From a server whose certificate a company has signed itself',
      command: 'score-k8s init --no-sample --provisioners https://git.corp/p.zip --ca-file corp-ca.pem',
    },
    {
      description: 'In a pipeline: exactly what the lock lists, with a token for one source',
      command: 'score-k8s init --locked --provisioners "https://ci:$TOKEN@example.com/team/provisioners.tar.gz"',
    },
  ];
  static override exitStatus = { ...BaseCommand.exitStatus, 0: 'done', 1: 'any error; then nothing has been changed' };
  static override flags = initFlags();

  async run(): Promise<void> {
    this.status = await runInit(await this.parse(Init), this.session);
  }
}
