// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compared_tables.h"

#include "core/base/format.h"
#include "core/report/tables/comparison_table.h"
#include "ui/compare/overlay_chart.h"

#include <QCoreApplication>

namespace quadrant {
namespace {

using Align = StringTable::Align;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quadrant::ComparedTables)
};

bool isSure(const Figure& figure, const Difference& difference) {
    const DifferenceSeen what = seen(figure, difference);
    return what == DifferenceSeen::Better || what == DifferenceSeen::Worse;
}

} // namespace

StringTable figuresTable(const ComparedEndpoint& endpoint) {
    StringTable table{{{Words::tr("Figure")}, {sideLetter(0), Align::Right}}, {}, {}};
    for (qsizetype side = 1; side < endpoint.names.size(); ++side) {
        const QString letter = sideLetter(static_cast<std::size_t>(side));
        table.columns.push_back({letter, Align::Right});
        table.columns.push_back({Words::tr("%1 from A").arg(letter), Align::Right});
        table.columns.push_back({Words::tr("95 % interval"), Align::Right});
        table.columns.push_back({Words::tr("Seen")});
    }
    for (const ComparedFigure& compared : endpoint.figures) {
        const Figure& figure = *compared.figure;
        QStringList row{figure.name(), figure.text(compared.values[0])};
        for (std::size_t i = 0; i < compared.differences.size(); ++i) {
            const Difference& difference = compared.differences[i];
            const DifferenceTexts texts = textsOf(figure, difference);
            row += {figure.text(compared.values[i + 1]), texts.change, texts.interval, texts.seen};
            if (isSure(figure, difference))
                table.emphasised.emplace(static_cast<int>(table.rows.size()),
                                         static_cast<int>(row.size()) - 1);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

StringTable differencesTable(const Comparison& comparison) {
    StringTable table{{{Words::tr("Setting")}}, {}, {}};
    for (std::size_t side = 0; side < comparison.sides.size(); ++side)
        table.columns.push_back({sideLetter(side)});
    for (const ScenarioDifference& difference : comparison.differences) {
        QStringList row{difference.key};
        for (const QString& value : difference.values)
            row += value.isEmpty() ? noValue() : value;
        table.rows.push_back(std::move(row));
    }
    return table;
}

StringTable curvesTable(const CurvesTable& curves) {
    StringTable table{{{QString()}}, {}, {}};
    for (const QString& side : curves.sides)
        table.columns.push_back({side, Align::Right});
    for (const CurvesTable::Row& row : curves.rows) {
        QStringList cells{row.place};
        for (const auto& latency : row.latencies)
            cells += latency ? formatDuration(*latency) : noValue();
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace quadrant
