# SPDX-License-Identifier: GPL-3.0-or-later
# The .deb that CPack makes of what is installed. Maintainer scripts it has none: menu, icons, file
# types and manual page are taken up and dropped by the triggers of the packages that they belong to.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME quadrant)
set(CPACK_PACKAGE_CONTACT "${QUADRANT_MAINTAINER}")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # of all targets it takes one, which scripts/package builds

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "benchmark dashboard that shows what blocking does to a web server")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Quadrant is a desktop program with a small HTTP server inside, whose endpoints
serve the same request in four ways: sync or async endpoint, blocking or
non-blocking I/O. It puts load on each in turn, draws latency and failures as
they happen, and says why they came out so.

It records each run, compares runs with confidence intervals, writes CSV, JSON
and HTML, and puts load on other HTTP servers, with or without its window.")

# What is linked dpkg-shlibdeps finds, and with it the plugin for X11, which is in libqt6gui6. Named are
# what is only looked for when it runs: the plugin for SVG icons, which Debian 12 still has in
# libqt6svg6, the run library's SQL driver, Qt's own words in Korean, and a font that has Hangul, of
# which Nanum's is the smaller.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "qt6-svg-plugins | libqt6svg6 (<< 6.7.2-5~), libqt6sql6-sqlite, qt6-translations-l10n, fonts-nanum | fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "xdg-utils") # opens the folder of an export
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, qt6-wayland")
include(CPack)
