#!/usr/bin/env bash
# The demonstration in a browser: made-up levels, a season up to last Saturday, an account of each
# kind. With OLD=1 Di Linh 2022–2024. A server that is killed is started again.
set -euo pipefail
thubay=$(realpath "$1")
folder=$2
port=${PORT:-8080}
here=$(cd "$(dirname "$0")" && pwd)

mkdir -p "$folder"
folder=$(realpath "$folder")
rm -f "$folder"/thubay-accounts.sqlite* "$folder"/thubay.sqlite*
export THUBAY_DATABASE=$folder/thubay.sqlite THUBAY_CHARTS=$here/../charts
export THUBAY_BY="Văn phòng điều phối (mô phỏng)"
if [[ ${OLD:-} == 1 ]]; then
    export THUBAY_TARGETS=$here/../targets THUBAY_CAMPAIGN=di-linh-nq15
    notice="Di Linh 2022–2024"
    "$thubay" init
    "$thubay" simulate --seed 15
else
    saturday=$(date -d "-$((($(date +%w) + 1) % 7)) days" +%Y-%m-%d)
    "$here/minh-hoa/make.sh" "$thubay" "$folder" "$saturday"
    export THUBAY_TARGETS=$folder/targets THUBAY_CAMPAIGN=minh-hoa
    notice="Số liệu và mức đạt chuẩn mô phỏng"
fi

password=$(tr -dc 'a-hj-km-np-z2-9' < /dev/urandom | head -c 10 || true)
add() { "$thubay" account add "$@" --password "$password" >/dev/null; }
add quantri --office 'Quản trị máy chủ' --role administer
add dieuphoi --office 'Văn phòng điều phối' --role coordinate
add lanhdao --office 'Ban Chỉ đạo' --role read
add hoaninh --office 'UBND xã Hòa Ninh' --role write --unit 'xã Hòa Ninh'
add matran --office 'Ban Thường trực Mặt trận xã Hòa Ninh' --role confirm --unit 'xã Hòa Ninh'
add thon5 --office 'Thôn 5, xã Hòa Ninh' --role write --unit 'xã Hòa Ninh' --place 'Thôn 5'

cat <<WORDS

Tài khoản (mật khẩu chung của bản minh họa: $password)
  thon5      ghi, một thôn         hoaninh    ghi, cả xã
  matran     xác nhận              dieuphoi   điều phối
  lanhdao    xem                   quantri    quản trị

WORDS
trap 'kill -TERM "$server" 2>/dev/null; wait "$server" 2>/dev/null; exit 0' INT TERM
while true; do
    "$thubay" serve --port "$port" --notice "$notice" &
    server=$!
    status=0
    wait "$server" || status=$?
    # A signal killed it: nothing is lost, start it again.
    [[ $status -gt 128 ]] || exit "$status"
    sleep 1
done
