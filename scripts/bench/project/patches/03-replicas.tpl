{{ $names := keys .Workloads }}
{{ range $i, $m := .Manifests }}
{{ if and (eq $m.kind "Deployment") (has $m.metadata.name $names) }}
- op: set
  path: {{ $i }}.spec.replicas
  value: 2
- op: delete
  path: {{ $i }}.status
{{ end }}
{{ end }}
