# What the scripts in deploy/ share; sourced by them with the variable `deploy` = their folder.
# shellcheck shell=bash
set -euo pipefail

project=$(cd "$deploy/.." && pwd)
export MOTCUA_PROJECT=$project
data=${MOTCUA_DATA:-$project/deploy/local/data}
target=$project/deploy/local/target
services=(dossier-service metrics-service award-service)

say() { printf '%s\n' "$*" >&2; }

use_jdk() {
  JAVA_HOME=$("$deploy/jdk") || exit 1
  export JAVA_HOME
}

# The modules that deploy/up runs and that have sources; others are named by the launcher when they are missed.
modules() {
  local module
  for module in "${services[@]}" deploy/local; do
    if [ -d "$project/$module/src/main" ]; then echo "$module"; fi
  done
}

is_built() {
  local service stamp=$target/built
  [ -f "$stamp" ] && [ -d "$target/lib" ] || return 1
  for service in "${services[@]}"; do
    if [ -d "$project/$service/src/main" ] && [ ! -f "$project/$service/target/quarkus-app/quarkus-run.jar" ]; then
      return 1
    fi
  done
  [ -z "$(find "$project/pom.xml" "$project"/*/pom.xml "$project"/deploy/*/pom.xml "$project"/*/src/main \
    "$project"/deploy/*/src/main -newer "$stamp" -type f -print -quit 2>/dev/null)" ]
}

# Builds what deploy/up needs, and tells which part it is at.
build() {
  local log=$target/build.log begin=$SECONDS list
  list=$(modules | paste -sd, -)
  mkdir -p "$target"
  say "Building (the first time this takes a few minutes and fetches some 700 MB) …"
  touch "$target/build.begun"
  (cd "$project" && exec ./mvnw -B -Dquick -DskipUnit -DskipComponent -DskipE2e -pl "$list" -am package) >"$log" 2>&1 </dev/null &
  local pid=$! shown="" line
  trap 'kill "$pid" 2>/dev/null || true; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    line=$(sed -n 's/^\[INFO\] Building \([^ ]*\) .*\[\(.*\)\]$/\1 (\2)/p' "$log" | tail -n 1)
    if [ -n "$line" ] && [ "$line" != "$shown" ]; then
      shown=$line
      say "$(printf '%6d s' $((SECONDS - begin)))  $line"
    fi
    sleep 0.5
  done
  trap - INT TERM
  if ! wait "$pid"; then
    grep -E '^\[ERROR\]' "$log" | head -n 30 >&2 || tail -n 30 "$log" >&2
    say "The build failed; all it said is in $log"
    exit 1
  fi
  mv "$target/build.begun" "$target/built"
  say "$(printf '%6d s' $((SECONDS - begin)))  built"
}

# The class path of the launcher: a copy, so that a build beside a running stack disturbs nothing.
launcher() {
  local jars key stage
  jars=$(ls "$target"/local-*.jar "$target"/lib/*.jar 2>/dev/null) || true
  if [ ! -d "$target/lib" ] || [ -z "$jars" ]; then
    say "Nothing is built yet, so nothing can be running; deploy/up builds and starts."
    exit 1
  fi
  # shellcheck disable=SC2086
  key=$(cksum $jars | cksum | cut -d' ' -f1)
  stage=$target/stage/launcher-$key
  if [ ! -d "$stage" ]; then
    mkdir -p "$stage.$$"
    # shellcheck disable=SC2086
    cp -p $jars "$stage.$$/"
    mv -T "$stage.$$" "$stage" 2>/dev/null || rm -rf "$stage.$$"
  fi
  echo "$stage/*"
}

# Whether a launcher of the usual data runs; only its own lock decides, this is for the scripts' convenience.
is_running() {
  local pid
  pid=$(cut -d' ' -f1 "$data/run/up.pid" 2>/dev/null) && [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null &&
    ! grep -qs "^State:[[:space:]]*Z" "/proc/$pid/status"
}

# Replaces this script by a command of the launcher; the words before "--" go before java.
java_command() {
  local class_path before=()
  while [ "$1" != -- ]; do
    before+=("$1")
    shift
  done
  shift
  class_path=$(launcher)
  exec "${before[@]}" "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED -cp "$class_path" vn.motcua.deploy.local.Main "$@"
}
