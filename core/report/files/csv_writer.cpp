// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/csv_writer.h"

#include <algorithm>

namespace quadrant {
namespace {

const QByteArray notAvailable = QByteArrayLiteral("N/A");

} // namespace

CsvWriter& CsvWriter::text(const QString& field) {
    QByteArray utf8 = field.toUtf8();
    const auto needsQuotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::any_of(utf8.cbegin(), utf8.cend(), needsQuotes))
        utf8 = '"' + utf8.replace('"', "\"\"") + '"';
    append(utf8);
    return *this;
}

CsvWriter& CsvWriter::count(std::optional<std::uint64_t> field) {
    append(field ? QByteArray::number(static_cast<qulonglong>(*field)) : notAvailable);
    return *this;
}

CsvWriter& CsvWriter::number(std::optional<double> field) {
    append(field ? QByteArray::number(*field, 'f', 3) : notAvailable);
    return *this;
}

void CsvWriter::endRow() {
    m_csv += m_lineEnd;
    m_rowBegun = false;
}

void CsvWriter::append(const QByteArray& field) {
    if (m_rowBegun)
        m_csv += ',';
    m_csv += field;
    m_rowBegun = true;
}

} // namespace quadrant
