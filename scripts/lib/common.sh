# Shared by the scripts: saying things, finding tools, installing what is missing. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
STARTED=$(date +%s)
INSTALL=ask # ask | yes | no

# Progress with the seconds since the start, on stderr: stdout belongs to results.
say() { printf '[%4ds] %s\n' "$(($(date +%s) - STARTED))" "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Takes the options that every script has; returns 1 for others.
common_option() {
  case $1 in
    --yes) INSTALL=yes ;;
    --no-install) INSTALL=no ;;
    *) return 1 ;;
  esac
}

on_debian() { [ -e /etc/debian_version ] && command -v apt-get > /dev/null; }

# version_at_least HAVE WANT
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -1)" = "$2" ]; }

# Prints the home of a JDK 25, or nothing.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
      echo "$home"
      return
    fi
  done
}

# Says which of the three tools that the scripts do not install are absent, and how to get them; exits 1 if any is.
require_tools() {
  local missing=0 node
  if ! command -v mvn > /dev/null; then
    missing=1
    say "Missing: Maven 3.8 or newer. Get it with: apt-get install maven (or https://maven.apache.org)"
  fi
  JDK=$(find_jdk)
  if [ -z "$JDK" ]; then
    missing=1
    say "Missing: a JDK 25. Get it from https://adoptium.net (Temurin 25), or set JAVA_HOME to yours."
  fi
  if ! command -v node > /dev/null || ! node=$(node --version) || ! version_at_least "${node#v}" 20.19.0; then
    missing=1
    say "Missing: Node 20.19 or newer (have ${node:-none}). Get it from https://nodejs.org"
  fi
  [ $missing = 0 ] || exit 1
  export JAVA_HOME=$JDK
}

have_package() { dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2> /dev/null | grep -q '^ii'; }

# require_packages PACKAGE...: installs Debian packages that are missing, after asking once.
require_packages() {
  local package missing=()
  if ! on_debian; then
    require_commands "$@"
    return
  fi
  for package in "$@"; do have_package "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "These Debian packages are missing: ${missing[*]}"
  consent || fail "Install them with: apt-get install ${missing[*]}   (or run this again with --yes)"
  local root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo > /dev/null || fail "Installing needs root. As root: apt-get install ${missing[*]}"
    root=(sudo)
  fi
  local log
  log=$(mktemp)
  say "Installing them with apt-get"
  # Another package run may hold the lock for a while: wait for it rather than fail.
  { "${root[@]}" apt-get -q update &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 \
      install --no-install-recommends "${missing[@]}"; } > "$log" 2>&1 < /dev/null ||
    { tail -20 "$log" >&2 && fail "apt-get could not install them; the lines above say why"; }
  rm -f "$log"
}

# Where a PostgreSQL server's programs are; nothing where none is installed.
postgres_programs() {
  local initdb
  for initdb in /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb "$(command -v initdb || true)"; do
    if [ -x "$initdb" ]; then
      dirname "$initdb"
      return
    fi
  done
}

consent() {
  case $INSTALL in
    yes) return 0 ;;
    no) return 1 ;;
  esac
  [ -t 0 ] || return 1
  local answer
  read -r -p "Install them now? [y/N] " answer
  [[ $answer == [yY]* ]]
}

# Elsewhere than on Debian: the programs behind the packages must be there already; nothing is installed.
require_commands() {
  local package missing=()
  for package in "$@"; do
    case $package in
      chromium) command -v chromium > /dev/null || command -v chrome > /dev/null || missing+=(Chromium) ;;
      chromium-driver) command -v chromedriver > /dev/null || missing+=(ChromeDriver) ;;
      xvfb) command -v Xvfb > /dev/null || missing+=(Xvfb) ;;
      xdotool) command -v xdotool > /dev/null || missing+=(xdotool) ;;
      postgresql-15) [ -n "$(postgres_programs)" ] || missing+=(PostgreSQL) ;;
      postgresql-client-15) [ -x "$(postgres_programs)/pg_restore" ] || missing+=("PostgreSQL's pg_dump and pg_restore") ;;
      iproute2) command -v ip > /dev/null || missing+=(iproute2) ;;
      imagemagick) command -v import > /dev/null || missing+=(ImageMagick) ;;
    esac
  done
  [ ${#missing[@]} = 0 ] || fail "Missing: ${missing[*]}. Install them with this system's package manager; no root is needed by this script."
}

# Quiet Maven on our JDK; everything is kept in a log that is shown when it fails.
maven() { mvn -B -ntp -f "$ROOT/pom.xml" "$@"; }

# What demo and bench run with: they drive the packaged program from test code, which scripts/package compiles.
driver_classpath() {
  echo "$ROOT/local-service/target/test-classes:$ROOT/local-service/target/classes:$ROOT/shared-protocol/target/classes:$(cat "$ROOT/target/demo-classpath")"
}

# quietly LABEL COMMAND...: progress line, output only on failure.
quietly() {
  local label=$1 log
  shift
  log=$(mktemp)
  say "$label"
  "$@" > "$log" 2>&1 || { cat "$log" >&2 && fail "$label: failed"; }
  rm -f "$log"
}

# npm packages, only when the lock file changed since the last time.
npm_packages() {
  local stamp=$ROOT/extension/node_modules/.lock-hash hash
  hash=$(sha256sum "$ROOT/extension/package-lock.json" | cut -c1-64)
  [ "$(cat "$stamp" 2> /dev/null)" = "$hash" ] && return
  (cd "$ROOT/extension" && npm ci --ignore-scripts --no-audit --no-fund) && echo "$hash" > "$stamp"
}
