#!/usr/bin/env bash
# Takes a backup of everything an installation cannot make again: the database and the originals of the vendors' files.
#   deploy/backup.sh <folder> [--keep N]      keeps the newest N backups of the folder (default 14)
# Works on the running composition. Elsewhere set BACKUP_DATABASE_URL (libpq URL of the owner of everything) and
# BACKUP_DATA_DIR (the engine's ALOAUTO_DATA_DIR); pg_dump must not be older than the server.
set -euo pipefail
umask 077

folder=${1:?usage: deploy/backup.sh <folder> [--keep N]}
keep=14
[ "${2:-}" != --keep ] || keep=${3:?--keep wants a number}
case $keep in '' | *[!0-9]* | 0) echo "--keep wants a number from 1" >&2; exit 2 ;; esac

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/.."
name=aloauto-$(date -u +%Y%m%dT%H%M%SZ)
unfinished=$folder/.$name.unfinished
trap 'rm -rf "$unfinished"' EXIT
mkdir "$unfinished"

dump_database() {
    if [ -n "${BACKUP_DATABASE_URL:-}" ]; then
        pg_dump --format=custom --compress=6 --dbname="$BACKUP_DATABASE_URL"
    else
        docker compose exec -T postgres pg_dump --format=custom --compress=6 --username postgres --dbname aloauto
    fi
}

# The drop box's host key goes along: with a new one every vendor's client would warn of an impostor.
pack_files() {
    if [ -n "${BACKUP_DATA_DIR:-}" ]; then
        tar --create --directory "$BACKUP_DATA_DIR" .
    else
        docker compose exec -T integration-routes tar --create --directory /data .
    fi
}

# Database first: originals are only ever added, so each file the dump speaks of is among those packed after it.
dump_database >"$unfinished/database.dump"
pack_files >"$unfinished/files.tar"
(cd "$unfinished" && sha256sum database.dump files.tar >SHA256SUMS)
mv "$unfinished" "$folder/$name"
echo "$folder/$name"

find "$folder" -maxdepth 1 -type d -name 'aloauto-*Z' | sort -r | tail -n +"$((keep + 1))" | xargs -r rm -rf
