#!/usr/bin/env bash
# What the action of action.yml runs: init, then generate; tells in outputs of the step whether the manifests changed.
set -euo pipefail

# The lines of a variable, as arguments of a flag or without one.
arguments=()
add_lines() { # FLAG VALUE
  local line
  while IFS= read -r line; do
    [ -z "$line" ] || arguments+=(${1:+"$1"} "$line")
  done <<<"$2"
}

if [ -f .score-k8s/provisioners.lock.yaml ]; then arguments=(--locked); else arguments=(--no-sample); fi
add_lines --provisioners "$PROVISIONERS"
score-k8s init "${arguments[@]}"

arguments=(--output "$OUTPUT")
[ -z "$NAMESPACE" ] || arguments+=(--namespace "$NAMESPACE")
add_lines --image "$IMAGE"
add_lines '' "$ARGUMENTS"
arguments+=(--)
add_lines '' "$FILES"

# The comparison comes first, since generate takes the place of what it is compared with.
diff=$RUNNER_TEMP/score-k8s-diff.md
status=0
score-k8s generate --check --diff-format markdown "${arguments[@]}" >"$diff" || status=$?
case $status in
  0) changed=false ;;
  2) changed=true ;;
  *) exit "$status" ;;
esac
{
  echo "changed=$changed"
  echo "manifests=$OUTPUT"
  echo "diff=$diff"
} >>"$GITHUB_OUTPUT"
[ "$changed" = false ] || cat "$diff" >>"$GITHUB_STEP_SUMMARY"
if [ "$CHECK" = true ]; then exit "$status"; fi
score-k8s generate "${arguments[@]}"
