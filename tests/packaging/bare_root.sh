#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bare_root.sh PACKAGE.deb CODENAME [OLDER.deb], as root: makes a Debian of that release that has nothing
# but what every Debian has, installs the package there with what it depends on and no more, runs the
# program, starts its window as the menu would, in English and in Korean, and purges it. Where an older
# package is given that one is installed first, and what a person recorded and set with it must be there
# after the upgrade. Leaves a picture of the window beside the package.
title="bare root"
source "$(dirname "${BASH_SOURCE[0]}")/../../scripts/bare"
deb=$(realpath "$1")
codename=$2
older=${3:+$(realpath "$3")}
picture=${deb%/*}/window.png

# As a person with a home in there.
as_user() {
    chroot --userspec=1000:1000 "$bare" \
        env -i --chdir=/home/user PATH=/usr/bin:/bin HOME=/home/user LANG=C.UTF-8 "$@"
}

# install FILE.deb: with what it depends on.
install() {
    cp "$1" "$bare/tmp/"
    in_root apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-remove --no-install-recommends \
        "/tmp/${1##*/}" >"$work/log" 2>&1 || fail "$(tail -n 40 "$work/log")"
    local version
    version=$(dpkg-deb --field "$1" Version)
    as_user quadrant --version | grep -q "^Quadrant $version\b" || fail "its version is not $version"
}

# measure NAME: records a short run of that name.
measure() {
    as_user quadrant run quick-look --set name="$1" --time-scale 0.05 >"$work/run" 2>&1 ||
        fail "$(cat "$work/run")"
    grep -q async-nonblocking "$work/run" || fail "no table: $(cat "$work/run")"
}

# start_from_menu LOCALE [FILE]: as a desktop would, by the line in its menu entry.
start_from_menu() {
    local command locale=$1
    shift
    command=$(sed -n 's/^Exec=//p' "$bare/usr/share/applications/quadrant.desktop")
    # shellcheck disable=SC2086 # the line is words
    background as_user DISPLAY="$DISPLAY" LANG="$locale" ${command/ %f/} "$@"
}

# What a person has of the older package: a run, and settings that its window takes.
settings=/home/user/.config/Quadrant/quadrant.conf
use_older() {
    install "$older"
    measure "before the upgrade"
    as_user mkdir -p "${settings%/*}"
    printf '[runs]\nmostKept=500\n\n[window]\nlanguage=ko\n' | as_user tee "$settings" >/dev/null
    start_from_menu C.UTF-8
    until_window '"quick-look – 준비됨 – Quadrant"' "the older window"
    end_job
    cp "$bare$settings" "$work/settings"
}

find_it_again() {
    as_user quadrant history | grep "before the upgrade" >/dev/null || fail "the older run is not in the history"
    as_user quadrant export "before the upgrade" --run before.quadrant >"$work/export" 2>&1 ||
        fail "the older run can't be read: $(cat "$work/export")"
    cmp "$bare$settings" "$work/settings" >&2 || fail "the upgrade changed the settings"
    start_from_menu C.UTF-8
    until_window '"quick-look – 준비됨 – Quadrant"' "the window with the older settings"
    end_job
    rm "$bare$settings"
}

step "Debian ($codename) in $work"
make_root "$codename"
in_root useradd --create-home --uid 1000 user
in_root apt-get -qq update
open_screen

if [ -n "$older" ]; then
    step "install the older one, ${older##*/}"
    use_older
    step "upgrade"
    install "$deb"
    find_it_again
else
    step "install"
    install "$deb"
fi
in_root dpkg -L quadrant >"$work/files"

step "run"
as_user quadrant list | grep quick-look >/dev/null || fail "no scenarios"
measure 블로킹
as_user quadrant export latest --run latest.quadrant >"$work/export" || fail "no run was recorded"

step "window"
start_from_menu C.UTF-8
until_window '"quick-look – ready – Quadrant"' window
end_job
start_from_menu ko_KR.UTF-8 /home/user/latest.quadrant
until_window '"블로킹.* – Quadrant"' window
sleep 2 # until all is drawn
import -window root "$picture"
[ "$(identify -format %k "$picture")" -gt 50 ] || fail "the window is empty: see $picture"
end_job

step "purge"
in_root apt-get -qq -o Dpkg::Use-Pty=0 purge --yes quadrant >"$work/log" 2>&1 ||
    fail "$(cat "$work/log")"
while read -r path; do
    [ -d "$bare$path" ] || [ ! -e "$bare$path" ] || fail "$path is left"
done <"$work/files"
left=$(find "$bare" -xdev -iname '*quadrant*' -not -path "$bare/home/*" -not -path "$bare/tmp/*")
[ -z "$left" ] || fail "left: $left"
! in_root dpkg-query -W quadrant >/dev/null 2>&1 || fail "dpkg still knows it"
step "all of it holds; a picture of the window is in $picture"
