#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# options.sh PROGRAM FOLDER: every command and option that the program's help names stands in that
# command's section of the manual page in FOLDER and in that command's completions there, and nothing
# else is completed.
set -euo pipefail
program=$(realpath "$1")
documents=$(realpath "$2")
failed=0
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT
cd "$empty" # so that no file is completed

lines() {
    grep . <<<"$1" | sort -u
}

# must_be_same WHERE EXPECTED FOUND: says what is missing, and what should not be there.
must_be_same() {
    local line
    while read -r line; do
        echo "$1: $line" >&2
        failed=1
    done < <(
        comm -23 <(lines "$2") <(lines "$3") | sed 's/$/ is missing/'
        comm -13 <(lines "$2") <(lines "$3") | sed 's/$/ is not in the help/'
    )
}

long_options() {
    grep -oE -- '--[a-z][a-z-]*' | sort -u
}

# The options of a command's help, or of the program's own. Their descriptions name others.
options_in_help() {
    "$program" ${1:+"$1"} --help | sed -nE 's/^  (-[^ ]*).*/\1/p' | long_options
}

commands_in_help() {
    "$program" --help | sed -n '/^Subcommands:/,$s/^  \([a-z][a-z]*\) .*/\1/p'
}

# manual COMMAND: the options in its section; of "" those of the section OPTIONS.
manual() {
    local heading="^[.]SH OPTIONS"
    [ -z "$1" ] || heading="^[.]SS $1( |\$)"
    awk -v heading="$heading" '/^[.]S[SH]/ { on = $0 ~ heading } on' \
        "$documents/quadrant.1" | sed 's/\\-/-/g' | long_options
}

# What is offered after `quadrant WORD...`, the last of which is unfinished.
in_bash() {
    bash -c 'source "$1"; shift; compopt() { :; }
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _quadrant; printf "%s\n" "${COMPREPLY[@]}"' \
        - "$documents/quadrant.bash" "$program" "$@"
}

# What _arguments is told of a command's options.
in_zsh() {
    zsh -fc '_arguments() { return 1 }; source $1; local -a specs; _quadrant_specs $2
        print -rl -- $specs' - "$documents/_quadrant" "$1" |
        sed -E 's/^\([^)]*\)//; s/^\*//' | sed -nE 's/^(--[a-z-]*).*/\1/p'
}

commands=$(commands_in_help)
[ "$(wc -w <<<"$commands")" -gt 5 ] || must_be_same help commands ""
must_be_same "manual page, commands" "$commands" \
    "$(sed -n '/^\.SH COMMANDS/,/^\.SH SCENARIOS/s/^\.SS \([a-z]*\).*/\1/p' "$documents/quadrant.1")"
must_be_same "bash, commands" "$commands" "$(in_bash "")"
must_be_same "zsh, commands" "$commands" \
    "$(sed -n "/commands=($/,/^  )/s/^ *'\([a-z]*\):.*/\1/p" "$documents/_quadrant")"
must_be_same "manual page" "$(options_in_help "")" "$(manual "")"
must_be_same "bash" "$(options_in_help "")" "$(in_bash --)"
for command in $commands; do
    expected=$(options_in_help "$command")
    must_be_same "manual page, $command" "$expected" "$(printf '%s\n' --help "$(manual "$command")")"
    must_be_same "bash, $command" "$expected" "$(in_bash "$command" --)"
    if command -v zsh >/dev/null; then
        must_be_same "zsh, $command" "$expected" "$(in_zsh "$command")"
    else # then at least the file as a whole
        must_be_same "zsh, $command" "$expected" \
            "$(grep -Fx -f <(long_options <"$documents/_quadrant") <<<"$expected")"
    fi
done

grep -qx quick-look <<<"$(in_bash run quick)" || must_be_same "bash, scenarios" quick-look ""
grep -qx native <<<"$(in_bash serve --profile "")" || must_be_same "bash, profiles" native ""
grep -qx async-blocking,sync-blocking <<<"$(in_bash run x --modes async-blocking,sync-b)" ||
    must_be_same "bash, modes" async-blocking,sync-blocking ""
exit $failed
