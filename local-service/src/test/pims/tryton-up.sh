#!/bin/bash
# A real practice program for the tests: Tryton 6.0 as Debian 12 packages it, on a PostgreSQL cluster of its own,
# reachable from this machine only, filled with a small clinic by tryton-seed.py. Needs Debian 12 and root.
#
#   tryton-up.sh          installs what is missing, throws away an earlier clinic, builds and starts (about 2 minutes)
#   tryton-up.sh reset    puts the clinic back to its first state (seconds; everybody is signed out)
#   tryton-stop.sh        stops both servers
#
# PIMS_BASE    where everything is kept   (default /var/tmp/tillbridge-pims)
# TRYTON_PORT  the program's port         (default 18000)
# TRYTON_PGPORT  its database's port      (default 15463)
#
# The last lines tell the address, the sign-in and the invoices as NAME=value.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# The servers' users may not be allowed to stand where we were called.
cd /
root=${PIMS_BASE:-/var/tmp/tillbridge-pims}
base=$root/tryton
port=${TRYTON_PORT:-18000}
pgport=${TRYTON_PGPORT:-15463}
url=http://127.0.0.1:$port
pgbin=/usr/lib/postgresql/15/bin
db=clinic
started=$(date +%s)

packages="postgresql-15 python3-psycopg2 tryton-server tryton-sao tryton-modules-party tryton-modules-account
  tryton-modules-account-invoice tryton-modules-account-product tryton-modules-sale tryton-proteus curl procps"

say() { echo "[$(($(date +%s) - started))s] $*"; }

# Runs a command as another user with a clean environment.
as() {
  local user=$1
  shift
  setpriv --reuid "$user" --regid "$user" --init-groups \
    env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/var/tmp PYTHONDONTWRITEBYTECODE=1 "$@"
}

sql() { PGPASSWORD=tryton-db-pw psql -qX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$pgport" -U tryton "$@"; }

# Shows the end of a log and gives up.
failed() {
  echo "failed: $1"
  tail -20 "$2"
  exit 1
}

install_missing() {
  local missing=
  for package in $packages; do
    dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
  done
  if [ -n "$missing" ]; then
    apt-cache show tryton-server > /dev/null 2>&1 || apt-get -q update > /dev/null
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 install -y \
      --no-install-recommends $missing > "$root/apt.log" 2>&1 < /dev/null || failed "packages" "$root/apt.log"
  fi
  say packages ready
}

start_database() {
  as postgres $pgbin/initdb -D "$base/pg" -E UTF8 --locale=C.UTF-8 -U postgres --auth-local=peer \
    --auth-host=scram-sha-256 -N > "$base/log/initdb.log"
  # Nothing in this cluster has to outlive the machine: fast before safe.
  cat >> "$base/pg/postgresql.conf" << CONF
listen_addresses='127.0.0.1'
port=$pgport
unix_socket_directories='$base/sock'
fsync=off
synchronous_commit=off
full_page_writes=off
jit=off
CONF
  as postgres $pgbin/pg_ctl -D "$base/pg" -l "$base/log/pg.log" -w start > /dev/null
  as postgres psql -qX -h "$base/sock" -p "$pgport" -d postgres \
    -c "create role tryton login createdb password 'tryton-db-pw'" -c "create database $db owner tryton"
  say database up
}

build_clinic() {
  cat > "$base/trytond.conf" << CONF
[web]
listen = 127.0.0.1:$port
root = /usr/share/tryton-sao/www
[database]
uri = postgresql://tryton:tryton-db-pw@127.0.0.1:$pgport/
path = $base/data
[session]
timeout = 86400
max_age = 864000
CONF
  echo admin-pw > "$base/admin.pw"
  cp "$here/tryton-seed.py" "$base/seed.py"
  chmod 644 "$base/trytond.conf" "$base/admin.pw" "$base/seed.py"
  as tryton TRYTONPASSFILE="$base/admin.pw" trytond-admin -c "$base/trytond.conf" -d $db --all \
    --email admin@example.test --activate-dependencies -u party account account_product account_invoice sale -v \
    > "$base/log/admin.log" 2>&1 || failed "modules" "$base/log/admin.log"
  say modules ready
  as tryton /usr/bin/python3 -W ignore "$base/seed.py" "$base/trytond.conf" > "$base/log/seed.log" 2>&1 \
    || failed "clinic" "$base/log/seed.log"
  sql -d postgres -c "create database ${db}_seed template $db"
  say clinic ready
}

stop_web() {
  local pid
  pid=$(cat "$base/trytond.pid" 2>/dev/null || true)
  [ -n "$pid" ] || return 0
  tr '\0' ' ' 2>/dev/null < "/proc/$pid/cmdline" | grep -q trytond || return 0
  kill "$pid"
  for _ in $(seq 50); do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.1
  done
}

start_web() {
  setsid setpriv --reuid tryton --regid tryton --init-groups \
    env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/var/tmp \
    /usr/bin/trytond -c "$base/trytond.conf" -d $db > "$base/log/trytond.log" 2>&1 < /dev/null &
  echo $! > "$base/trytond.pid"
  for _ in $(seq 120); do
    curl -s --noproxy '*' -o /dev/null -f "$url/" && return 0
    sleep 0.5
  done
  failed "no answer at $url" "$base/log/trytond.log"
}

report() {
  echo "TRYTON_URL=$url/"
  echo "TRYTON_LOGIN=database $db / user clerk / password clerk-pw (administrator: admin / admin-pw)"
  sql -d $db -At -c "
    select 'TRYTON_INVOICE=' || i.id || ' ' || i.number || ' ' || i.state || ' ' || p.name
    from account_invoice i join party_party p on p.id = i.party order by i.id"
}

if [ "${1:-}" = reset ]; then
  stop_web
  sql -d postgres -c "drop database if exists $db with (force)" -c "create database $db template ${db}_seed"
  start_web
  report
  say reset done
  exit 0
fi

mkdir -p "$root"
chmod 755 "$root"
install_missing
PIMS_BASE=$root bash "$here/tryton-stop.sh" > /dev/null
rm -rf "$base"
mkdir -p "$base/sock" "$base/log" "$base/data"
chmod 755 "$base"
chown postgres "$base/sock" "$base/log"
chown tryton "$base/data"
install -d -o postgres -m 700 "$base/pg"
start_database
build_clinic
start_web
report
say up
