# The controller as an image. The repository of flows is not in it: mount or clone it, see docs/controller.md.
#
#   docker build --tag sluice .
#   docker run --rm --volume "$PWD:/flows" --env KLAVIYO_API_KEY sluice

FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs

FROM node:24-slim
# Git keeps the state and the reports, and fetches the branch; certificates are for its remotes.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git ca-certificates openssh-client \
  && rm -rf /var/lib/apt/lists/* \
  # The mounted repository belongs to another user than the process.
  && git config --system --add safe.directory '*' \
  && mkdir /flows && chown node:node /flows
COPY --from=build /build/dist /app/dist
COPY --from=build /build/package.json /build/LICENSE /app/
ENV NODE_ENV=production
USER node
WORKDIR /flows
EXPOSE 9090
# Node ends on its own when it is told to: no shell stands between the signal and the process.
ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["controller", "--listen", "0.0.0.0:9090"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9090/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
