# SPDX-License-Identifier: GPL-3.0-or-later
# commit_of(OUT SOURCE): the commit that a checkout is of, twelve digits of it, with "+changes" where its
# files differ from that; empty where there is no repository. As a script,
#   cmake -D SOURCE=folder -D HEADER=file -P commit.cmake
# writes a header that defines QUADRANT_COMMIT, and touches it only where that has changed.
function(commit_of OUT SOURCE)
    set(${OUT} "" PARENT_SCOPE)
    if(NOT EXISTS "${SOURCE}/.git")
        return() # not that of a repository around an unpacked source
    endif()
    # A checkout may belong to somebody else than who builds it.
    execute_process(
        COMMAND git -c safe.directory=* -C "${SOURCE}"
                describe --always --exclude=* --abbrev=12 --dirty=+changes
        OUTPUT_VARIABLE COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE FAILED)
    if(FAILED) # where git isn't installed; then nobody knows of changes
        set(COMMIT "")
        set(HEAD "${SOURCE}/.git/HEAD")
        if(EXISTS "${HEAD}")
            file(READ "${HEAD}" TEXT)
            if(TEXT MATCHES "^ref: ([^\n]+)")
                set(REF "${CMAKE_MATCH_1}")
                set(TEXT "")
                if(EXISTS "${SOURCE}/.git/${REF}")
                    file(READ "${SOURCE}/.git/${REF}" TEXT)
                elseif(EXISTS "${SOURCE}/.git/packed-refs")
                    file(STRINGS "${SOURCE}/.git/packed-refs" TEXT REGEX " ${REF}$")
                endif()
            endif()
            string(SUBSTRING "${TEXT}" 0 12 COMMIT)
        endif()
    endif()
    if(COMMIT MATCHES "^[0-9a-f]+([+]changes)?$")
        set(${OUT} "${COMMIT}" PARENT_SCOPE)
    endif()
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
    commit_of(COMMIT "${SOURCE}")
    file(CONFIGURE OUTPUT "${HEADER}" CONTENT "#define QUADRANT_COMMIT \"${COMMIT}\"\n")
endif()
