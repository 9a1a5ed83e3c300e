#!/usr/bin/env bash
# The readers of CSV, YAML and sheets under libFuzzer: SECONDS, then more options of libFuzzer.
# A crash, a hang of ten seconds or 1 GB of memory ends it and leaves the input in .build-fuzz/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
seconds=${1:-60}
shift || true
work=$here/../.build-fuzz
mkdir -p "$work/found"
THUBAY_FUZZ=1 swift build --package-path "$here/.." --scratch-path "$work" -c release --sanitize fuzzer --product ReaderFuzz
export THUBAY_TARGETS=$here/../targets
# New inputs go to found/, the committed ones stay as they are.
"$work/release/ReaderFuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
    -artifact_prefix="$work/" -print_final_stats=1 "$@" "$work/found" "$here/Fuzz/corpus"
