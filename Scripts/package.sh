#!/usr/bin/env bash
# A Debian package and a tarball of the same, into a folder. THUBAY FOLDER
set -euo pipefail
thubay=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$("$thubay" --version)
machine=$(dpkg --print-architecture)
root=$work/thubay_${version}_$machine

install -D -m 0755 "$thubay" "$root/usr/bin/thubay"
strip --strip-unneeded "$root/usr/bin/thubay" 2>/dev/null || true
mkdir -p "$root/usr/share/thubay" "$root/usr/share/doc/thubay" "$root/usr/share/man/man1"
cp -r "$here/../targets" "$here/../charts" "$root/usr/share/thubay/"
rm -rf "$root/usr/share/thubay/charts/gallery"
cp -r "$here/../docs/van-hanh.md" "$here/../docs/huong-dan.md" "$here/../docs/images" \
    "$here/../README.md" "$here/../CHANGELOG.md" "$root/usr/share/doc/thubay/"
install -D -m 0644 "$here/package/thubay.service" "$root/lib/systemd/system/thubay.service"
install -m 0644 "$here/package/thubay-backup.service" "$here/package/thubay-backup.timer" \
    "$root/lib/systemd/system/"
install -D -m 0644 "$here/package/thubay.env" "$root/etc/thubay/thubay.env"
install -m 0644 "$here/package/nginx-proxy.conf" "$root/etc/thubay/"
install -D -m 0644 "$here/package/nginx.conf" "$root/etc/nginx/sites-available/thubay"
install -D -m 0644 <("$thubay" --generate-completion-script bash) \
    "$root/usr/share/bash-completion/completions/thubay"
install -D -m 0644 <("$thubay" --generate-completion-script zsh) \
    "$root/usr/share/zsh/vendor-completions/_thubay"

# A man page a command, from its own help.
page() { # the words of a command
    local name
    name=$(printf '%s-' thubay "$@")
    {
        printf '.TH "%s" 1 "" "thubay %s"\n.SH NAME\n%s \\- ' "${name%-}" "$version" "${name%-}"
        COLUMNS=100 "$thubay" "$@" --help | sed -n '1s/^OVERVIEW: //p'
        printf '.SH HELP\n.nf\n'
        COLUMNS=100 "$thubay" "$@" --help | sed -e 's/\\/\\e/g' -e "s/^\([.']\)/\\\\\&\1/"
        printf '.fi\n'
    } | gzip -9n >"$root/usr/share/man/man1/${name%-}.1.gz"
}
commands() { # the words of a command: those below it
    COLUMNS=200 "$thubay" "$@" --help \
        | awk '/SUBCOMMANDS:/ {on=1; next} /^[A-Z]/ {on=0} on && /^  [a-z]/ {print $1}'
}
page
for command in $(commands); do
    page "$command"
    for inner in $(commands "$command"); do page "$command" "$inner"; done
done

# What the program loads, by the packages that bring it here.
depends=$(ldd "$root/usr/bin/thubay" | awk '$3 ~ /^\// {print $3}' | while read -r library; do
    dpkg-query -S "$(realpath "$library")" 2>/dev/null || dpkg-query -S "*/$(basename "$library")" 2>/dev/null
done | sed -E 's/(:[a-z0-9]+)?: .*//' | sort -u | grep -v '^libgcc\|^gcc' | paste -sd, | sed 's/,/, /g')
mkdir "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: thubay
Version: $version
Architecture: $machine
Section: misc
Priority: optional
Maintainer: Thứ Bảy
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: adduser, fonts-croscore, fonts-dejavu-core, $depends
Recommends: nginx
Description: a campaign's Saturdays of work: log, targets, forecasts, reports
 Keeps the log of work days of a Vietnamese commune's campaign, computes how
 far its targets have come, and serves both to browsers, phones, Excel, Word
 and paper.
CONTROL
printf '%s\n' /etc/thubay/thubay.env /etc/thubay/nginx-proxy.conf \
    /etc/nginx/sites-available/thubay >"$root/DEBIAN/conffiles"
install -m 0755 "$here/package/postinst" "$here/package/prerm" "$root/DEBIAN/"
dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --build "$root" "$out" >/dev/null
rm -r "$root/DEBIAN"
tar -C "$work" --owner=0 --group=0 -cJf "$out/$(basename "$root").tar.xz" "$(basename "$root")"
ls -l "$out" | awk 'NR > 1 {printf "%s  %.1f MB\n", $9, $5 / 1000000}'
