// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as RFC 4180 has it: CRLF, quotes where a field needs them. Numbers have `.` as their decimal
// point whatever the locale.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace quadrant {

class CsvWriter {
public:
    explicit CsvWriter(const QByteArray& lineEnd = QByteArrayLiteral("\r\n"))
        : m_lineEnd(lineEnd) {}

    CsvWriter& text(const QString& field);
    /// A figure that there is none of is N/A, as in Locust's files.
    CsvWriter& count(std::optional<std::uint64_t> field);
    /// Three decimals: what times in ms, rates and ratios have.
    CsvWriter& number(std::optional<double> field);
    void endRow();

    const QByteArray& csv() const { return m_csv; }

private:
    void append(const QByteArray& field);

    QByteArray m_lineEnd;
    QByteArray m_csv;
    bool m_rowBegun = false;
};

} // namespace quadrant
