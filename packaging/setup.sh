#!/bin/sh
# Brings a fresh checkout to where `make` targets can run: system packages, then .venv with hashed pins.
# Does nothing when nothing changed. Needs: sh, python3 >= 3.11.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
packages=$(sed -e '/^#/d' -e '/^$/d' packaging/debian-packages.txt | tr '\n' ' ')

missing_packages() {
  for package in $packages; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    # Ubuntu 24.04 renamed some libraries; their new names carry the suffix t64.
    [ "$status" = installed ] || [ "$(dpkg-query -W -f='${db:Status-Status}' "${package}t64" 2>/dev/null || true)" = installed ] \
      || printf '%s ' "$package"
  done
}

install_system_packages() {
  command -v dpkg-query >/dev/null 2>&1 || return 0
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ]; then
    sudo=
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo="sudo -n"
  else
    echo "Some system packages are missing. Install them once, then run make again:" >&2
    echo "  sudo apt-get install $missing" >&2
    exit 1
  fi
  echo "Installing system packages: $missing"
  $sudo apt-get update -q >/dev/null
  # shellcheck disable=SC2086 # the list is meant to be split
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $missing >/dev/null
}

# The pins are complete, so nothing is resolved anew: a release made later cannot get in, nor stop the install.
make_environment() {
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || { echo "Countersign needs Python 3.11 or newer; set PYTHON=/path/to/python3.11." >&2; exit 1; }
  wanted=$(cat packaging/requirements-dev.txt pyproject.toml | cksum)
  [ -f .venv/.pins ] && [ "$(cat .venv/.pins)" = "$wanted" ] && return 0
  [ -x .venv/bin/python ] || "$python" -m venv .venv
  echo "Installing the pinned Python packages into .venv (a few minutes the first time)"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r packaging/requirements-dev.txt
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
  printf '%s' "$wanted" > .venv/.pins
}

install_system_packages
make_environment
