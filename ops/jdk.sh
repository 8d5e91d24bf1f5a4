# Sourced by the scripts beside it: finds a JDK 25 and Maven, or says in one sentence what is missing; builds what is stale; and unpacks what has to start quickly.

fail() {
  echo "$*" >&2
  exit 1
}

# With JAVA_TOOL_OPTIONS set, Java begins by saying so.
is_jdk_25() {
  [ -x "$1/bin/java" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "25[".]'
}

# The JDK of JAVA_HOME, of the path, or from where Debian and SDKMAN keep them.
find_jdk_25() {
  local candidate on_path
  on_path=$(command -v java || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

jdk=$(find_jdk_25) || fail "Wijkkroniek needs a JDK 25: install one (Temurin 25, for instance), or point JAVA_HOME at it."

need_maven() {
  command -v mvn >/dev/null || fail "Wijkkroniek is built with Maven 3.8 or newer: install it (on Debian: apt install maven)."
}

# build_if_stale <what> <module> <its sources, in the repository>
# Judged by a mark that is left when a build succeeds: one that was broken off leaves a jar that looks whole.
build_if_stale() {
  local what=$1 module=$2 mark=$2/target/built
  shift 2
  if [ -f "$mark" ] && [ -z "$(find pom.xml "$@" -path '*/target' -prune -o -path '*/src/test' -prune -o -name '*.md' -prune -o -type f -newer "$mark" -print -quit)" ]; then
    return
  fi
  need_maven
  echo "Building $what ..." >&2
  mkdir -p "$module/target"
  touch "$mark.begun"
  # Where only another module changed, Maven would leave the jar that has that module in it as it was.
  rm -f "$module"/target/*.jar
  mvn -q -B -DskipTests -pl "$module" -am package || fail "The build failed; what is wrong stands above."
  mv "$mark.begun" "$mark"
}

# unpack_if_stale <jar> <folder>
# A jar of jars is read through two layers of unpacking, class by class. Unpacked, its classes can be kept as the Java machine has them in memory.
unpack_if_stale() {
  local jar=$1 folder=$2
  if [ ! "$folder/unpacked" -nt "$jar" ]; then
    "$jdk/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$folder.$$" >/dev/null || fail "$jar could not be unpacked into $folder."
    touch "$folder.$$/unpacked"
    rm -rf "$folder"
    mv "$folder.$$" "$folder"
  fi
}
