#!/bin/sh
# Run once by the database's image on an empty volume: the owner's role and its database.
set -eu

psql --set ON_ERROR_STOP=1 --set password="$OWNER_PASSWORD" --username postgres <<'SQL'
CREATE ROLE accelerator_owner LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS NOCREATEDB PASSWORD :'password';
CREATE DATABASE accelerator OWNER accelerator_owner;
SQL
