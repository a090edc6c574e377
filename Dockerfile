# One image for every process of docker-compose.yml. Nothing in it is written at run time but /product/data and /tmp.
FROM node:22-bookworm-slim AS build
WORKDIR /product
COPY . .
RUN npm ci --omit=dev --no-audit --no-fund && node --import tsx gateway/src/build-console.ts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /product
COPY --from=build --chown=root:root /product /product
RUN mkdir -p /product/data && chown node:node /product/data
USER node
# Port of the gateway, or of the service that runs here.
ENV HEALTH_PORT=4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/health/ready`).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["gateway/src/start.ts"]
