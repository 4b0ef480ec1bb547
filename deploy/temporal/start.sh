#!/bin/sh
# Temporal takes its database's password from the environment alone; it is put there only now, out of the secret.
set -eu
POSTGRES_PWD=$(cat /run/secrets/temporal-database-password)
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
