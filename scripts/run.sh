#!/usr/bin/env bash
# Builds Havre, fills data/havre.db with the demo programme and serves it on 127.0.0.1:3000
# (HAVRE_ADDR and HAVRE_DATABASE_URL say otherwise). Flags go to `havre serve`: --demo where others can reach it.
source "$(dirname "$0")/lib.sh"

database=${HAVRE_DATABASE_URL:-sqlite:data/havre.db}
address=${HAVRE_ADDR:-127.0.0.1:3000}

scripts/build.sh
mkdir -p data
step "Load the demo programme" "$BINARY" demo --database-url "$database"
summary
say "Serve"
exec "$BINARY" serve --addr "$address" --database-url "$database" "$@"
