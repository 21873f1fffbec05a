#!/usr/bin/env bash
# Gives the four roles of roles.sql their passwords. Run once by the postgres image on an empty volume, after roles.sql.
set -euo pipefail

give() { # role, password
    : "${2:?no password for $1}"
    # as a variable of psql: neither the shell nor SQL can read it as anything but a text
    psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
        --set role="$1" --set password="$2" <<<"alter role :\"role\" password :'password';"
}

give marketplace_owner "$MARKETPLACE_OWNER_DB_PASSWORD"
give marketplace_app "$MARKETPLACE_DB_PASSWORD"
give integration_owner "$INTEGRATION_OWNER_DB_PASSWORD"
give integration_app "$INTEGRATION_DB_PASSWORD"
