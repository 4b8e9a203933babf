- uri: template://bench/object-store@
  type: object-store@
  description: A bucket on a shared object store, with its own access keys.
  supported_params: [region, versioning]
  expected_outputs: [name, bucket, endpoint, region, access_key, secret_key]
  init: |
    randomBucket: bucket-{{ randAlphaNum 8 | lower }}
    randomAccessKey: {{ randAlphaNum 20 | upper | quote }}
    randomSecretKey: {{ randAlphaNum 40 | quote }}
    sk: object-store@
  state: |
    name: os-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
    bucket: {{ dig "bucket" .Init.randomBucket .State | quote }}
    accessKey: {{ dig "accessKey" .Init.randomAccessKey .State | quote }}
    secretKey: {{ dig "secretKey" .Init.randomSecretKey .State | quote }}
  outputs: |
    name: {{ .State.name }}
    bucket: {{ .State.bucket }}
    endpoint: http://{{ .Init.sk }}:9000
    region: {{ .Params.region | default "eu-north-1" | quote }}
    access_key: {{ encodeSecretRef .State.name "access-key" }}
    secret_key: {{ encodeSecretRef .State.name "secret-key" }}
  manifests: |
    - apiVersion: v1
      kind: Secret
      metadata:
        name: {{ .State.name }}
%META%
      data:
        access-key: {{ .State.accessKey | b64enc }}
        secret-key: {{ .State.secretKey | b64enc }}
    - apiVersion: batch/v1
      kind: Job
      metadata:
        name: {{ .State.name }}-setup
%META%
      spec:
        template:
          metadata:
            labels:
              app.kubernetes.io/managed-by: score-k8s
              app.kubernetes.io/instance: {{ .State.name }}
          spec:
            restartPolicy: OnFailure
            containers:
            - name: setup
              image: docker.io/minio/mc:latest
              command: ["/bin/sh", "-c"]
              args:
              - |
                set -eu
                mc alias set store http://{{ .Init.sk }}:9000 "$ACCESS_KEY" "$SECRET_KEY"
                mc mb -p store/{{ .State.bucket }}
                {{ if .Params.versioning }}mc version enable store/{{ .State.bucket }}{{ end }}
              env:
              - name: ACCESS_KEY
                valueFrom:
                  secretKeyRef: {name: {{ .State.name }}, key: access-key}
              - name: SECRET_KEY
                valueFrom:
                  secretKeyRef: {name: {{ .State.name }}, key: secret-key}

- uri: template://bench/object-access@
  type: object-access@
  description: Lets a service account read or write a bucket.
  supported_params: [bucket, role]
  expected_outputs: [account]
  init: |
    {{ if not .Params.bucket }}{{ fail "expected 'bucket' param" }}{{ end }}
    {{ if not (has .Params.role (list "reader" "writer")) }}{{ fail (cat "unknown role" .Params.role) }}{{ end }}
    verbs: {{ eq .Params.role "writer" | ternary (list "get" "list" "put") (list "get" "list") | toJson }}
  state: |
    name: oa-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
  outputs: |
    account: {{ .State.name }}
  manifests: |
    - apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: {{ .State.name }}
%META%
    - apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: {{ .State.name }}
%META%
      rules:
      - apiGroups: ["storage.example.org"]
        resources: ["buckets"]
        resourceNames: [{{ .Params.bucket | quote }}]
        verbs: {{ .Init.verbs | toJson }}

- uri: template://bench/api-key@
  type: api-key@
  description: A random key in a secret.
  expected_outputs: [name, key]
  init: |
    randomKey: {{ randAlphaNum 32 | quote }}
  state: |
    name: key-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
    key: {{ dig "key" .Init.randomKey .State | quote }}
  outputs: |
    name: {{ .State.name }}
    key: {{ encodeSecretRef .State.name "key" }}
  manifests: |
    - apiVersion: v1
      kind: Secret
      metadata:
        name: {{ .State.name }}
%META%
      data:
        key: {{ .State.key | b64enc }}

- uri: template://bench/feature-flags@
  type: feature-flags@
  description: A config map of flags, one entry per param.
  supported_params: [flags, environment]
  expected_outputs: [name, json]
  init: |
    defaults:
      dark-mode: false
      new-checkout: true
  state: |
    name: ff-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
  outputs: |
    name: {{ .State.name }}
    json: {{ merge (deepCopy (.Params.flags | default dict)) .Init.defaults | toJson | quote }}
  manifests: |
    - apiVersion: v1
      kind: ConfigMap
      metadata:
        name: {{ .State.name }}
%META%
      data:
        environment: {{ .Params.environment | default "production" | quote }}
        {{ range $name, $on := merge (deepCopy (.Params.flags | default dict)) .Init.defaults }}
        {{ $name }}: {{ $on | toString | quote }}
        {{ end }}

- uri: template://bench/topic@
  type: topic@
  description: A topic on a shared broker.
  supported_params: [partitions, retention]
  expected_outputs: [name, brokers]
  init: |
    partitions: {{ .Params.partitions | default 3 | int }}
    retentionMs: {{ mul (.Params.retention | default 24 | int) 3600 1000 }}
  state: |
    name: {{ dig "name" (printf "topic-%s-%s" .SourceWorkload (substr 0 8 .Guid)) .State | quote }}
  outputs: |
    name: {{ .State.name }}
    brokers: {{ list "broker-0.brokers:9092" "broker-1.brokers:9092" "broker-2.brokers:9092" | join "," }}
  manifests: |
    - apiVersion: kafka.strimzi.io/v1beta2
      kind: KafkaTopic
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        partitions: {{ .Init.partitions }}
        replicas: 3
        config:
          retention.ms: {{ .Init.retentionMs }}
          segment.bytes: 1073741824

- uri: template://bench/message-broker@
  type: message-broker@
  description: A broker that several workloads share.
  supported_params: [vhost]
  expected_outputs: [host, port, vhost, username, password]
  init: |
    randomUsername: user-{{ randAlpha 8 }}
    randomPassword: {{ randAlphaNum 16 | quote }}
  state: |
    name: mq-{{ .Id | replace "." "-" }}-{{ substr 0 8 .Guid | lower }}
    username: {{ dig "username" .Init.randomUsername .State | quote }}
    password: {{ dig "password" .Init.randomPassword .State | quote }}
  shared: |
    brokers:
      {{ .State.name }}:
        vhost: {{ .Params.vhost | default "/" | quote }}
        owner: {{ .SourceWorkload }}
  outputs: |
    host: {{ .State.name }}
    port: 5672
    vhost: {{ .Params.vhost | default "/" | quote }}
    username: {{ .State.username }}
    password: {{ encodeSecretRef .State.name "password" }}
  manifests: |
    - apiVersion: v1
      kind: Secret
      metadata:
        name: {{ .State.name }}
%META%
      data:
        password: {{ .State.password | b64enc }}
    - apiVersion: apps/v1
      kind: StatefulSet
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        replicas: 1
        serviceName: {{ .State.name }}
        selector:
          matchLabels:
            app.kubernetes.io/instance: {{ .State.name }}
        template:
          metadata:
            labels:
              app.kubernetes.io/managed-by: score-k8s
              app.kubernetes.io/instance: {{ .State.name }}
          spec:
            containers:
            - name: broker
              image: docker.io/rabbitmq:4-alpine
              ports:
              - name: amqp
                containerPort: 5672
              env:
              - name: RABBITMQ_DEFAULT_USER
                value: {{ .State.username | quote }}
              - name: RABBITMQ_DEFAULT_PASS
                valueFrom:
                  secretKeyRef:
                    name: {{ .State.name }}
                    key: password
              readinessProbe:
                exec:
                  command: ["rabbitmq-diagnostics", "-q", "ping"]
                periodSeconds: 10
    - apiVersion: v1
      kind: Service
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        selector:
          app.kubernetes.io/instance: {{ .State.name }}
        ports:
        - name: amqp
          port: 5672
          targetPort: 5672

- uri: template://bench/cache@
  type: cache@
  description: A memory cache of its own.
  supported_params: [megabytes]
  expected_outputs: [host, port]
  init: |
    megabytes: {{ .Params.megabytes | default 64 | int }}
  state: |
    name: cache-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
  outputs: |
    host: {{ .State.name }}
    port: 11211
  manifests: |
    - apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        replicas: 1
        selector:
          matchLabels:
            app.kubernetes.io/instance: {{ .State.name }}
        template:
          metadata:
            labels:
              app.kubernetes.io/managed-by: score-k8s
              app.kubernetes.io/instance: {{ .State.name }}
          spec:
            containers:
            - name: memcached
              image: docker.io/memcached:1.6-alpine
              args: ["-m", {{ .Init.megabytes | toString | quote }}]
              ports:
              - name: cache
                containerPort: 11211
              resources:
                requests:
                  memory: {{ add .Init.megabytes 16 }}Mi
                limits:
                  memory: {{ add .Init.megabytes 32 }}Mi
    - apiVersion: v1
      kind: Service
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        selector:
          app.kubernetes.io/instance: {{ .State.name }}
        ports:
        - name: cache
          port: 11211
          targetPort: 11211

- uri: template://bench/certificate@
  type: certificate@
  description: A certificate for a host name.
  supported_params: [host]
  expected_outputs: [secret]
  init: |
    {{ if not (regexMatch "^[a-z0-9_.-]{1,253}$" .Params.host) }}{{ fail (cat "bad host" .Params.host) }}{{ end }}
    labels: {{ splitList "." .Params.host | len }}
  state: |
    name: tls-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
  outputs: |
    secret: {{ .State.name }}
  manifests: |
    - apiVersion: cert-manager.io/v1
      kind: Certificate
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        secretName: {{ .State.name }}
        dnsNames:
        - {{ .Params.host | quote }}
        - {{ printf "*.%s" .Params.host | quote }}
        issuerRef:
          kind: ClusterIssuer
          name: default

- uri: template://bench/scheduled-job@
  type: scheduled-job@
  description: Calls the workload on a schedule.
  supported_params: [schedule, path, port]
  expected_outputs: [name]
  init: |
    {{ $service := index .WorkloadServices .SourceWorkload }}
    {{ $port := index $service.Ports (print .Params.port) }}
    {{ if not $port.TargetPort }}{{ fail "params.port is not a named service port" }}{{ end }}
    url: http://{{ $service.ServiceName }}:{{ $port.Port }}{{ .Params.path }}
  state: |
    name: job-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
  outputs: |
    name: {{ .State.name }}
  manifests: |
    - apiVersion: batch/v1
      kind: CronJob
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        schedule: {{ .Params.schedule | quote }}
        concurrencyPolicy: Forbid
        jobTemplate:
          spec:
            template:
              spec:
                restartPolicy: Never
                containers:
                - name: call
                  image: docker.io/curlimages/curl:8.10.1
                  args: ["-fsS", {{ .Init.url | quote }}]

- uri: template://bench/network-rule@
  type: network-rule@
  description: Lets traffic in from the pods that carry a label.
  supported_params: [from]
  expected_outputs: [name]
  state: |
    name: np-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}
  outputs: |
    name: {{ .State.name }}
  manifests: |
    - apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: {{ .State.name }}
%META%
      spec:
        podSelector:
          matchLabels:
            app.kubernetes.io/name: {{ .SourceWorkload }}
        policyTypes:
        - Ingress
        ingress:
        - from:
          {{ range .Params.from }}
          - podSelector:
              matchLabels:
                app.kubernetes.io/name: {{ . }}
          {{ end }}
          ports:
          {{ range $name, $port := (index .WorkloadServices .SourceWorkload).Ports }}
          {{ if eq $name $port.Name }}
          - port: {{ $port.TargetPort }}
            protocol: {{ $port.Protocol }}
          {{ end }}
          {{ end }}
