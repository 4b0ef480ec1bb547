#!/bin/sh
# Brings both of Temporal's databases to the schema of this image's version. Doing it again changes nothing, so it is also
# how an upgrade of Temporal begins. Where PostgreSQL is and who asks is in the SQL_… variables.
set -eu
SQL_PASSWORD=$(cat /run/secrets/temporal-database-password)
export SQL_PASSWORD
for pair in temporal:temporal temporal_visibility:visibility; do
  database=${pair%%:*}
  schema=/etc/temporal/schema/postgresql/v12/${pair##*:}/versioned
  temporal-sql-tool --database "$database" setup-schema --version 0.0
  temporal-sql-tool --database "$database" update-schema --schema-dir "$schema"
done
