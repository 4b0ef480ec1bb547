#!/bin/sh
# Makes the namespace once Temporal serves, and leaves one that is there as it is. TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE
# are the variables that Temporal's command line knows.
set -eu
tries=0
until temporal operator cluster health >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { echo "Temporal does not serve at $TEMPORAL_ADDRESS." >&2; exit 1; }
  sleep 2
done
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
