#!/usr/bin/env bash
# Puts a backup of deploy/backup.sh back, in place of what is there. Stop both applications first:
#   docker compose stop nginx marketplace-api integration-routes
#   deploy/restore.sh <backup folder> --replace
#   docker compose up -d --wait
# Elsewhere set RESTORE_DATABASE_URL (libpq URL of a superuser, in database aloauto) and RESTORE_DATA_DIR.
set -euo pipefail

backup=${1:?usage: deploy/restore.sh <backup folder> --replace}
[ "${2:-}" = --replace ] || { echo "This replaces the database and the files. Say so: deploy/restore.sh $backup --replace" >&2; exit 2; }
backup=$(cd "$backup" && pwd)
cd "$(dirname "$0")/.."

# A damaged backup must not cost what is still there.
(cd "$backup" && sha256sum --check --quiet SHA256SUMS)

sql() {
    if [ -n "${RESTORE_DATABASE_URL:-}" ]; then
        psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 "$RESTORE_DATABASE_URL"
    else
        docker compose exec -T postgres psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --dbname aloauto
    fi
}

restore_database() {
    local how=(--clean --if-exists --single-transaction --exit-on-error)
    if [ -n "${RESTORE_DATABASE_URL:-}" ]; then
        pg_restore "${how[@]}" --dbname="$RESTORE_DATABASE_URL"
    else
        docker compose exec -T postgres pg_restore "${how[@]}" --username postgres --dbname aloauto
    fi
}

restore_files() {
    if [ -n "${RESTORE_DATA_DIR:-}" ]; then
        mkdir -p "$RESTORE_DATA_DIR"
        tar --extract --directory "$RESTORE_DATA_DIR"
    else
        docker compose run --rm --no-deps -T --entrypoint tar integration-routes --extract --directory /data
    fi
}

# Roles belong to the server, not to the database: a new server gets them here, an old one keeps its own.
sql <deploy/postgres/roles.sql
restore_files <"$backup/files.tar"
restore_database <"$backup/database.dump"
echo "Restored $backup"
