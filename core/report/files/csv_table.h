// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file as a list of columns, each with its name and what it writes of a row: header and cells
// can't come apart.
#pragma once

#include "core/report/files/csv_writer.h"

#include <functional>
#include <utility>
#include <vector>

namespace quadrant {

template <class Row>
struct CsvColumn {
    QByteArray name;
    std::function<void(CsvWriter&, const Row&)> write; ///< one cell

    CsvColumn named(const QByteArray& other) const { return {other, write}; }

    /// `get` is of a row: a QString.
    template <class Get>
    static CsvColumn text(const QByteArray& name, Get get) {
        return {name, [get](CsvWriter& csv, const Row& row) { csv.text(get(row)); }};
    }
    /// A whole number, or an optional one: N/A for none.
    template <class Get>
    static CsvColumn count(const QByteArray& name, Get get) {
        return {name, [get](CsvWriter& csv, const Row& row) { csv.count(asCount(get(row))); }};
    }
    /// A number with three decimals, or an optional one: N/A for none.
    template <class Get>
    static CsvColumn number(const QByteArray& name, Get get) {
        return {name, [get](CsvWriter& csv, const Row& row) {
                    csv.number(std::optional<double>(get(row)));
                }};
    }

private:
    template <class Number>
    static std::optional<std::uint64_t> asCount(const std::optional<Number>& number) {
        return number ? asCount(*number) : std::nullopt;
    }
    template <class Number>
    static std::optional<std::uint64_t> asCount(Number number) {
        return static_cast<std::uint64_t>(number);
    }
};

template <class Row>
void writeNames(CsvWriter& csv, const std::vector<CsvColumn<Row>>& columns) {
    for (const CsvColumn<Row>& column : columns)
        csv.text(QString::fromLatin1(column.name));
    csv.endRow();
}

template <class Row>
void writeCells(CsvWriter& csv, const std::vector<CsvColumn<Row>>& columns, const Row& row) {
    for (const CsvColumn<Row>& column : columns)
        column.write(csv, row);
    csv.endRow();
}

template <class Row>
class CsvTable {
public:
    explicit CsvTable(std::vector<CsvColumn<Row>> columns)
        : m_columns(std::move(columns)) {
        writeNames(m_csv, m_columns);
    }

    void add(const Row& row) { writeCells(m_csv, m_columns, row); }
    const QByteArray& csv() const { return m_csv.csv(); }

private:
    std::vector<CsvColumn<Row>> m_columns;
    CsvWriter m_csv;
};

} // namespace quadrant
