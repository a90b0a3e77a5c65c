# Read by ./run, ./check and ./bench: finds a JDK of 21 or later and exports JAVA_HOME; Maven itself must run on it too.

jdk_version() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

find_jdk() {
  best=0
  for home in "${JAVA_HOME:-}" \
    "$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")")" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$home" ] || continue
    version=$(jdk_version "$home") || continue
    [ -n "$version" ] && [ "$version" -ge 21 ] || continue
    # The caller's own choice counts; otherwise the newest of long support.
    if [ "$home" = "${JAVA_HOME:-}" ]; then return 0; fi
    rank=$version
    case $version in 21 | 25 | 29 | 33) rank=$((version + 100)) ;; esac
    if [ "$rank" -gt "$best" ]; then best=$rank; found=$home; fi
  done
  [ "$best" -gt 0 ] || return 1
  JAVA_HOME=$found
  export JAVA_HOME
}

if ! find_jdk; then
  echo "StreetHub needs a JDK of 21 or later, with javac: install openjdk-21-jdk or Temurin 25, or set JAVA_HOME." >&2
  exit 1
fi
command -v mvn >/dev/null 2>&1 || {
  echo "StreetHub is built with Maven 3.8 or later: install the package maven." >&2
  exit 1
}

# One build at a time in one checkout: others wait for it.
lock_build() {
  lock="$here/.build-lock"
  told=
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$lock"
      continue
    fi
    [ -n "$told" ] || echo "Another build runs in this checkout; waiting for it." >&2
    told=yes
    sleep 1
  done
  echo $$ >"$lock/pid"
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

unlock_build() {
  rm -rf "$lock"
  trap - EXIT INT TERM
}
