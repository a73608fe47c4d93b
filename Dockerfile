# The App, as `otesse-guard serve`. dist/ is committed, and is all of ours that it needs; git is not needed.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No package's script runs: what is built of them for this server comes built.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json app.yml app.without-contents.yml LICENSE ./
COPY dist/cli dist/cli

# The database, and what GitHub gave at the setup. Nothing else is written.
RUN install --directory --owner=node --group=node --mode=0700 /data
ENV DATA_FOLDER=/data
VOLUME /data

USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Signals reach the process itself: it ends what it has begun before it stops.
CMD ["node", "dist/cli/index.js", "serve"]
