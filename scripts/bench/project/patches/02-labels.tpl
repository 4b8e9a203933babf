{{ $names := keys .Workloads }}
{{ range $i, $m := .Manifests }}
{{ if and (eq $m.kind "Deployment") (has $m.metadata.name $names) }}
{{ $w := index $.Workloads $m.metadata.name }}
- op: set
  path: {{ $i }}.metadata.labels.team
  value: {{ dig "metadata" "annotations" "example.org/team" "nobody" $w | quote }}
  description: say who owns it
{{ end }}
{{ end }}
