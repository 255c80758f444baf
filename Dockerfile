# syntax=docker/dockerfile:1

FROM node:22.21.1-bookworm-slim AS base
WORKDIR /app

# Install scripts stay off: none is needed, and what does not run cannot harm.
FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev --ignore-scripts
COPY . .
RUN node scripts/build.mjs && mkdir -p data policies

FROM base AS dependencies
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts

FROM base
ENV NODE_ENV=production HOST=0.0.0.0 CLEARWAY_DATA_DIR=/data
# The data directory belongs to the user that runs; the program does not.
RUN install --directory --owner=node --group=node /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
COPY --from=build /app/policies ./policies
COPY package.json ./
USER node
VOLUME /data
EXPOSE 3000
# The API by default; docker-compose.yml runs worker and migration from the same image, each with its own check.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/src/main-api.js"]
