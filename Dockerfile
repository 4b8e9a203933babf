# syntax=docker/dockerfile:1
# The container image, in two forms: the last stage (the default) has git, ssh and sh, for provisioners that come from git or are
# commands; `--target distroless` has none of them. Both run as any user, on a read-only root, in the directory /score-k8s:
#   docker run --rm --read-only --user "$(id -u):$(id -g)" --volume "$PWD":/score-k8s IMAGE generate score.yaml

FROM --platform=$BUILDPLATFORM node:22-bookworm-slim AS build
ARG TARGETARCH
ARG SOURCE_DATE_EPOCH
WORKDIR /source
COPY . .
RUN npm run --silent build:executables -- --platform "linux_$TARGETARCH" \
 && cp "dist/executables/linux_$TARGETARCH/score-k8s" dist/executables/THIRD-PARTY-LICENCES.txt LICENSE /

FROM gcr.io/distroless/base-debian12:nonroot AS distroless
ARG VERSION
LABEL org.opencontainers.image.title="score-k8s" \
      org.opencontainers.image.description="Turns Score files (score.yaml) into Kubernetes manifests" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION"
COPY --from=build /LICENSE /THIRD-PARTY-LICENCES.txt /usr/share/doc/score-k8s/
COPY --from=build --chmod=755 /score-k8s /usr/local/bin/score-k8s
WORKDIR /score-k8s
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/score-k8s"]

FROM debian:bookworm-slim AS slim
ARG VERSION
LABEL org.opencontainers.image.title="score-k8s" \
      org.opencontainers.image.description="Turns Score files (score.yaml) into Kubernetes manifests" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION"
# A project that is mounted belongs to another user than ours; git would not read it.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates git openssh-client \
 && rm -rf /var/lib/apt/lists/* /var/log/* /var/cache/* \
 && git config --system --add safe.directory '*'
COPY --from=build /LICENSE /THIRD-PARTY-LICENCES.txt /usr/share/doc/score-k8s/
COPY --from=build --chmod=755 /score-k8s /usr/local/bin/score-k8s
WORKDIR /score-k8s
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/score-k8s"]
