#!/bin/sh
# Runs once, when PostgreSQL makes its data folder: Temporal gets a role and two databases of its own, and none of ours.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/temporal-database-password)" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role temporal login password :'password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database temporal, temporal_visibility from public;
SQL
