# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured. Each section is a module with

WHAT                 a line on what it measures, for --help
expected_s(options)  about how long it takes
rows(bench)          yields a row for each figure, as soon as it is there
"""
