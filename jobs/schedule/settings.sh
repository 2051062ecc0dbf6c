# shellcheck shell=bash
# Reads the file of settings that all of jobs/schedule shares. Sourced, not run.

known='CORPUS OUTPUTS POLICY BASELINE HISTORY CORPUS_NAME STATE MASTER ARGUMENTS JAVA_OPTS SUBMIT_OPTS CLASSPATH
  PROFILE KEEP LOGS LOG_BYTES LOG_FILES WEBHOOK_URL WEBHOOK_SECRET WEBHOOK_ON IMAGE NAMESPACE EXECUTORS COMMAND'

wrong() {
  echo "${0##*/}: $1" >&2
  exit 2
}

# Values are taken as they stand, so that a file means here what it means to docker and to kubectl, and
# none of it is ever run. Messages do not repeat a value: it may be a secret.
read_settings() {
  local file=$1 line name value number=0
  [ -r "$file" ] || wrong "the settings '$file' cannot be read"
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line=${line%$'\r'}
    case "$line" in '' | '#'*) continue ;; esac
    name=${line%%=*}
    value=${line#*=}
    [[ $line == *=* && $name =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]] ||
      wrong "$file:$number: not of the form NAME=value; no spaces around the name, no \"export\""
    case "$value" in
      \"* | \'*) wrong "$file:$number: $name has quotes; write the value without, spaces and all" ;;
      *\\) wrong "$file:$number: $name ends with \\; a value is one line" ;;
    esac
    if [[ $name == MONOFACT_* && ! " ${known//$'\n'/ } " == *" ${name#MONOFACT_} "* ]]; then
      wrong "$file:$number: there is no setting $name; see jobs/schedule/monofact.env.example"
    fi
    [ -n "${!name:-}" ] || export "$name=$value"
  done <"$file"
}

# whole_number VARIABLE SETTING DEFAULT
whole_number() {
  local value=${!2:-$3}
  [[ $value =~ ^[0-9]{1,15}$ ]] || wrong "$2 is '$value'; give a whole number"
  printf -v "$1" %d "$((10#$value))"
}
