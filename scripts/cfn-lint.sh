#!/usr/bin/env bash
# Judges templates of CloudFormation by what AWS publishes of its resources: scripts/cfn-lint.sh TEMPLATE…
# The linter is Python's, so it gets an environment of its own, out of everybody's way. Needs python3 with venv
# (Debian: python3-venv), and once the way to PyPI.
set -euo pipefail
readonly version=1.58.0

main() {
  local home
  home=$(dirname "${BASH_SOURCE[0]}")/../node_modules/.cache/cfn-lint-$version
  # Whoever was cut off while installing left no mark behind.
  [ -e "$home/complete" ] || install "$home"
  # W3005 is told of the packager's own resources: a DependsOn that a reference makes needless.
  "$home/bin/cfn-lint" --ignore-checks W3005 --template "$@"
}

install() {
  python3 -m venv --clear "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check "cfn-lint==$version"
  touch "$1/complete"
}

main "$@"
