#!/usr/bin/env bash
# Installs the Debian packages that are missing; says so, and does nothing when none is.
set -euo pipefail

needed=(
    pkg-config libsqlite3-dev libcairo2-dev libpango1.0-dev libspng-dev fonts-dejavu-core
    libzip-dev libexpat1-dev libxlsxwriter-dev libsodium-dev
    # Tinos: the widths of Times New Roman, and every Vietnamese letter.
    fonts-croscore
    # What tests need.
    poppler-utils
)

if ! command -v swift >/dev/null; then
    echo "Swift 6.3 is needed and was not found: https://www.swift.org/install/linux" >&2
    exit 2
fi
if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian system: install what these packages hold: ${needed[*]}" >&2
    exit 0
fi
missing=()
for package in "${needed[@]}"; do
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [[ $status == "install ok installed" ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || { echo "Install them as root: apt-get install ${missing[*]}" >&2; exit 2; }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
