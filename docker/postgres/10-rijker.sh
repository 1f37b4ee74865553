#!/bin/sh
# Runs once, on an empty volume: the accounts of the application. Only the owner has objects; what the others may do is
# granted by the migrations.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set owner="$RIJKER_OWNER_PASSWORD" --set command="$RIJKER_COMMAND_PASSWORD" --set feed="$RIJKER_FEED_PASSWORD" \
    --set query="$RIJKER_QUERY_PASSWORD" --set grafana="$RIJKER_GRAFANA_PASSWORD" <<'SQL'
CREATE ROLE rijker_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner';
CREATE ROLE rijker_command LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'command';
CREATE ROLE rijker_feed LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'feed';
CREATE ROLE rijker_query LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'query';
CREATE ROLE rijker_grafana LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'grafana';
CREATE DATABASE rijker OWNER rijker_owner TEMPLATE template0;
REVOKE ALL ON DATABASE postgres, template1, rijker FROM PUBLIC;
GRANT CONNECT ON DATABASE rijker TO rijker_owner, rijker_command, rijker_feed, rijker_query, rijker_grafana;
GRANT pg_checkpoint TO rijker_owner;
SQL
# With pg_checkpoint: what it takes to remove a destroyed key from the files of the database.
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname rijker <<'SQL'
ALTER SCHEMA public OWNER TO rijker_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_switch_wal() TO rijker_owner;
SQL
