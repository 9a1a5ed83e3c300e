#!/usr/bin/env bash
# Kills, full disks, names that the disk forgets: installs strace where it is missing, and runs the suite of faults.
set -euo pipefail
if ! command -v strace >/dev/null && command -v apt-get >/dev/null; then
    echo "Installing strace …"
    as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends strace >/dev/null
fi
THUBAY_FAULTS=1 exec swift test --skip-build --filter FaultTests
