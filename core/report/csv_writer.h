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
    CsvWriter& text(const QString& field);
    CsvWriter& count(std::uint64_t field);
    /// Three decimals: what times in ms, rates and ratios have.
    CsvWriter& number(double field);
    /// A figure that there is none of is N/A, as in Locust's files.
    CsvWriter& number(std::optional<double> field);
    CsvWriter& notAvailable(int columns = 1);
    void endRow();

    const QByteArray& csv() const { return m_csv; }

private:
    void append(const QByteArray& field);

    QByteArray m_csv;
    bool m_rowBegun = false;
};

} // namespace quadrant
