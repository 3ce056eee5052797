#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bare_root.sh PACKAGE.deb, as root: makes a Debian 12 that has nothing but what every Debian has,
# installs the package there with what it depends on and no more, runs the program, starts its window
# as the menu would, in English and in Korean, and purges it. Leaves a picture of the window beside the
# package. Packages are fetched as this machine's apt fetches them; scripts/packages --bare-root prints
# what else it takes.
set -euo pipefail
deb=$(realpath "$1")
picture=${deb%/*}/window.png
work=$(mktemp -d)
bare=$work/root
window=""
screen=""
# As a person with a home in there.
as_user=(chroot --userspec=1000:1000 "$bare"
    env -i --chdir=/home/user PATH=/usr/bin:/bin HOME=/home/user LANG=C.UTF-8)

clean_up() {
    [ -z "$window" ] || kill "$window" || true
    [ -z "$screen" ] || kill "$screen" || true
    ! mountpoint -q "$bare/proc" || umount "$bare/proc"
    rm -rf --one-file-system "$work"
}
trap clean_up EXIT

fail() {
    echo "bare root: $*" >&2
    exit 1
}

step() {
    echo "bare root: $*" >&2
}

# in_bare COMMAND...: as root in there.
in_bare() {
    chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@"
}

make_bare_root() {
    local mirror
    # shellcheck disable=SC2016 # apt expands it
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' |
        sed -n 1p)
    debootstrap --variant=minbase bookworm "$bare" ${mirror:+"$mirror"} \
        >"$work/log" || fail "debootstrap: $(tail "$work/log")"
    mount -t proc proc "$bare/proc"
    printf '#!/bin/sh\nexit 101\n' >"$bare/usr/sbin/policy-rc.d" # it starts no services
    chmod +x "$bare/usr/sbin/policy-rc.d"
    rm -rf "$bare"/etc/apt/{sources.list,sources.list.d,apt.conf.d}
    cp -r /etc/apt/{sources.list*,apt.conf.d} "$bare/etc/apt/"
    cp -r /usr/share/keyrings "$bare/usr/share/"
    cp /etc/resolv.conf /etc/hosts "$bare/etc/"
    in_bare useradd --create-home --uid 1000 user
    cp "$deb" "$bare/tmp/"
    in_bare apt-get -qq update
}

# The window of that title, once it is there.
wait_for_window() {
    for _ in $(seq 100); do
        kill -0 "$window" 2>/dev/null || fail "the window's program ended: $(cat "$work/window.log")"
        ! xwininfo -root -tree | grep "$1" >/dev/null || return 0
        sleep 0.2
    done
    fail "no window \"$1\": $(xwininfo -root -tree)"
}

# start_from_menu LOCALE [FILE]: as a desktop would, by the line in its menu entry.
start_from_menu() {
    local command locale=$1
    shift
    command=$(sed -n 's/^Exec=//p' "$bare/usr/share/applications/quadrant.desktop")
    # shellcheck disable=SC2086 # the line is words
    "${as_user[@]}" DISPLAY="$DISPLAY" LANG="$locale" ${command/ %f/} "$@" 2>"$work/window.log" &
    window=$!
}
close_window() {
    kill "$window"
    wait "$window" || true
    window=""
}

step "Debian 12 in $bare"
make_bare_root

step "install"
in_bare apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends \
    "/tmp/${deb##*/}" >"$work/log" 2>&1 || fail "$(tail -n 40 "$work/log")"
in_bare dpkg -L quadrant >"$work/files"

step "run"
version=$(dpkg-deb --field "$deb" Version)
[ "$("${as_user[@]}" quadrant --version)" = "Quadrant $version" ] || fail "its version is not $version"
"${as_user[@]}" quadrant list | grep quick-look >/dev/null || fail "no scenarios"
"${as_user[@]}" quadrant run quick-look --set name=블로킹 --time-scale 0.05 >"$work/run" 2>&1 ||
    fail "$(cat "$work/run")"
grep -q async-nonblocking "$work/run" || fail "no table: $(cat "$work/run")"
"${as_user[@]}" quadrant export latest --run latest.quadrant >"$work/export" || fail "no run was recorded"

step "window"
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -ac 3>"$work/display" 2>"$work/screen.log" &
screen=$!
read -r number <"$work/display" || fail "Xvfb: $(cat "$work/screen.log")"
export DISPLAY=:$number

start_from_menu C.UTF-8
wait_for_window '"quick-look – ready – Quadrant"'
close_window
start_from_menu ko_KR.UTF-8 /home/user/latest.quadrant
wait_for_window '"블로킹.* – Quadrant"'
sleep 2 # until all is drawn
import -window root "$picture"
[ "$(identify -format %k "$picture")" -gt 50 ] || fail "the window is empty: see $picture"
close_window

step "purge"
in_bare apt-get -qq -o Dpkg::Use-Pty=0 purge --yes quadrant >"$work/log" 2>&1 ||
    fail "$(cat "$work/log")"
while read -r path; do
    [ -d "$bare$path" ] || [ ! -e "$bare$path" ] || fail "$path is left"
done <"$work/files"
left=$(find "$bare" -xdev -iname '*quadrant*' -not -path "$bare/home/*" -not -path "$bare/tmp/*")
[ -z "$left" ] || fail "left: $left"
! in_bare dpkg-query -W quadrant >/dev/null 2>&1 || fail "dpkg still knows it"
step "all of it holds; a picture of the window is in $picture"
