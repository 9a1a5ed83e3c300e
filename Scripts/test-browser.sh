#!/usr/bin/env bash
# Tries the pages in Chromium and in WebKit; installs them and what drives them where it is missing.
set -euo pipefail
thubay=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
needed=(chromium webkit2gtk-driver xvfb xauth)
missing=()
for package in "${needed[@]}"; do
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [[ $status == "install ok installed" ]] || missing+=("$package")
done
if [[ ${#missing[@]} -gt 0 ]]; then
    as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends "${missing[@]}" >/dev/null
fi
python=${TMPDIR:-/tmp}/thubay-browser
if ! "$python/bin/python" -c 'import playwright, axe_playwright_python, selenium, openpyxl, docx' \
    2>/dev/null; then
    python3 -m venv "$python"
    "$python/bin/pip" install -q playwright axe-playwright-python selenium openpyxl python-docx
fi
"$python/bin/python" "$here/../Tests/Browser/browser.py" "$thubay" "$@"
[[ $# -eq 0 ]] || exit 0
"$python/bin/python" "$here/../Tests/Browser/hostile.py" "$thubay"
WEBKIT_DISABLE_COMPOSITING_MODE=1 LIBGL_ALWAYS_SOFTWARE=1 timeout 300 \
    xvfb-run -a -s "-screen 0 1280x1024x24" \
    "$python/bin/python" "$here/../Tests/Browser/webkit.py" "$thubay"
