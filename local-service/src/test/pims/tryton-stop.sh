#!/bin/bash
# Stops what tryton-up.sh started here, by process id, and only if that id still is what was started.
base=${PIMS_BASE:-/var/tmp/tillbridge-pims}/tryton

stop() { # process id, signal, a word that its command line must contain
  local pid=$1
  if [ -z "$pid" ] || [ ! -r "/proc/$pid/cmdline" ] || ! tr '\0' ' ' < "/proc/$pid/cmdline" | grep -q -- "$3"; then
    return 0
  fi
  kill "-$2" "$pid"
  for _ in $(seq 100); do
    kill -0 "$pid" 2>/dev/null || { echo "stopped $3 ($pid)"; return 0; }
    sleep 0.1
  done
  echo "still running: $3 ($pid)"
  return 1
}

result=0
stop "$(cat "$base/trytond.pid" 2>/dev/null)" TERM trytond || result=1
stop "$(head -1 "$base/pg/postmaster.pid" 2>/dev/null)" INT "$base/pg" || result=1
exit $result
