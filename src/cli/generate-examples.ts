import type { CommandExample } from './command-class';

/** What the help of generate shows first. */
export const generateExamples: CommandExample[] = [
  { description: 'Write manifests.yaml', command: 'score-k8s generate score.yaml' },
  {
    description: 'Give the image that was just built, and choose where the manifests go',
    command: 'score-k8s generate score.yaml --image ghcr.io/acme/api:1.5.0 --output build/manifests.yaml',
  },
  {
    description: 'All Score files of a directory, with an image for one of the workloads',
    command: 'score-k8s generate services/ --image payments-api=ghcr.io/acme/api:1.5.0',
  },
  {
    description: 'Straight into a namespace of a cluster',
    command: 'score-k8s generate score.yaml --namespace staging --generate-namespace -o - | kubectl apply -f -',
  },
  {
    description: 'In a pipeline: whatever looks wrong is an error',
    command: 'score-k8s generate score.yaml --strict',
  },
  {
    description: 'A file for each object and a kustomization.yaml, with the Secrets apart',
    command: 'score-k8s generate score.yaml --output deploy/ --secrets-output secrets.yaml',
  },
  {
    description: 'In a pipeline without state: the same commit gives the same bytes',
    command: 'SCORE_K8S_SEED=$SEED score-k8s generate score.yaml --reproducible',
  },
  {
    description: 'For Git: say which Secrets would have their values in the output',
    command: 'score-k8s generate score.yaml --secrets warn',
  },
  {
    description: 'Is what is committed what would be written? Shows what differs',
    command: 'score-k8s generate score.yaml --check',
  },
  {
    description: 'For Argo CD: databases are healthy before the workloads that use them start',
    command: 'score-k8s generate score.yaml --output deploy/ --sync-waves',
  },
  {
    description: 'Change a property for this run',
    command: 'score-k8s generate score.yaml --override-property containers.main.image=nginx:1.29',
  },
];
