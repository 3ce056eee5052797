// SPDX-License-Identifier: GPL-3.0-or-later
// Boost.Asio's and Beast's own code, compiled once here: every other file includes declarations
// only.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
