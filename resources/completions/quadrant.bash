# SPDX-License-Identifier: GPL-3.0-or-later
# Bash's completion of quadrant. tests/packaging/options.sh keeps it in step with --help.
# shellcheck shell=bash

# The options of a command, or of quadrant itself; those that take a value end in "=".
_quadrant_options() {
    local scenario="--modes= --set= --time-scale="
    local files="--csv= --json= --html= --hgrm="
    local recording="--library= --jtl= --no-record --repeat="
    case $1 in
    run) echo "--help $scenario --threshold= $files $recording --allow-remote" ;;
    explain) echo "--help $scenario --library= --no-record --csv= --json=" ;;
    load)
        echo "--help --users= --spawn-rate= --duration= --timeout= --threads= --threshold= $files" \
            "$recording --allow-remote --rate= --arrivals= --max-connections="
        ;;
    serve) echo "--help --host= --port= --profile= --set=" ;;
    history) echo "--help --library= --json=" ;;
    compare) echo "--help --library= --fail-if-worse= --json= --html=" ;;
    export) echo "--help --library= $files --run=" ;;
    import) echo "--help --library=" ;;
    list) echo "--help" ;;
    *) echo "--help --version" ;;
    esac
}

# _quadrant_names Scenarios|Profiles: those that `quadrant list` has under that heading.
_quadrant_names() {
    "${COMP_WORDS[0]}" list 2>/dev/null |
        sed -n "/^$1:/,/^[^ ]/s/^  \([^ ]*\) .*/\1/p"
}

# The ids of the runs in the usual library, and the words for the newest ones.
_quadrant_runs() {
    "${COMP_WORDS[0]}" history 2>/dev/null | sed -n 's/^ *\([0-9][0-9]*\) .*/\1/p'
    echo "latest latest~1"
}

# _quadrant_files GLOB...: files of these kinds, and folders.
_quadrant_files() {
    local glob
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        compgen -d -- "$cur"
        for glob; do compgen -f -X "!$glob" -- "$cur"; done
    )
}

_quadrant_words() {
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$*" -- "$cur")
}

# The last of names that are separated by commas.
_quadrant_modes() {
    local before="" mode
    [[ $cur == *,* ]] && before=${cur%,*},
    for mode in sync-blocking sync-nonblocking async-blocking async-nonblocking; do
        _quadrant_words "$before$mode"
    done
    compopt -o nospace 2>/dev/null
}

# What an option takes; false where it takes nothing.
_quadrant_value() {
    case " $(_quadrant_options "$command") " in
    *" $1= "*) ;;
    *) return 1 ;;
    esac
    case $1 in
    --modes) _quadrant_modes ;;
    --profile) _quadrant_words "$(_quadrant_names Profiles)" ;;
    --arrivals) _quadrant_words constant poisson ;;
    --csv | --json | --html | --hgrm | --jtl | --library | --run) _quadrant_files '*' ;;
    *) ;; # a number or a condition
    esac
}

_quadrant() {
    local cur=${COMP_WORDS[COMP_CWORD]} previous="" command="" options
    COMPREPLY=()
    [ "$COMP_CWORD" -gt 1 ] && command=${COMP_WORDS[1]}
    [ "$COMP_CWORD" -gt 0 ] && previous=${COMP_WORDS[COMP_CWORD - 1]}
    if [ "$cur" = "=" ]; then # --option=value comes as three words
        cur=""
    elif [ "$previous" = "=" ]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    [[ $previous == --* ]] && _quadrant_value "$previous" && return
    if [[ $cur == -* ]]; then
        options=$(_quadrant_options "$command")
        _quadrant_words "${options//=/}"
        return
    fi
    case $command in
    "")
        _quadrant_files '*.quadrant' '*.json'
        _quadrant_words run explain load serve history compare export import list
        ;;
    run | explain)
        _quadrant_files '*.json'
        _quadrant_words "$(_quadrant_names Scenarios)"
        ;;
    compare | export)
        _quadrant_files '*.quadrant'
        _quadrant_words "$(_quadrant_runs)"
        ;;
    import) _quadrant_files '*.quadrant' ;;
    load) _quadrant_words http://localhost http://127.0.0.1 ;;
    *) ;;
    esac
}

complete -F _quadrant quadrant
