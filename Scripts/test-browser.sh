#!/usr/bin/env bash
# Tries the pages in a real browser; installs Chromium and Playwright where they are missing.
set -euo pipefail
thubay=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v chromium >/dev/null; then
    as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends chromium >/dev/null
fi
python=${TMPDIR:-/tmp}/thubay-browser
if ! "$python/bin/python" -c 'import playwright, axe_playwright_python' 2>/dev/null; then
    python3 -m venv "$python"
    "$python/bin/pip" install -q playwright axe-playwright-python
fi
"$python/bin/python" "$here/../Tests/Browser/browser.py" "$thubay" "$@"
