// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_dialog.h"

#include "core/report/files/comparison_json.h"
#include "core/report/pages/comparison_html.h"
#include "core/report/tables/comparison_table.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/timeline.h"
#include "ui/compare/compared_tables.h"
#include "ui/compare/overlay_chart.h"
#include "ui/compare/side_curves.h"
#include "ui/widgets/dialog_parts.h"
#include "ui/widgets/string_table_model.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

namespace {

constexpr qsizetype mostCautions = 3;

struct ShownPercentile {
    const char* name;
    Seconds TimelinePoint::*of;
};
constexpr ShownPercentile overTime[] = {
    {"p50", &TimelinePoint::p50}, {"p95", &TimelinePoint::p95}, {"p99", &TimelinePoint::p99}};

QString endpointText(const ComparedEndpoint& endpoint) {
    QStringList titles;
    for (const QString& name : endpoint.names) {
        if (!name.isEmpty() && !titles.contains(endpointTitle(name)))
            titles << endpointTitle(name);
    }
    return titles.join(CompareDialog::tr(" / "));
}

} // namespace

CompareDialog::CompareDialog(QWidget* parent)
    : QDialog(parent)
    , m_sides(makeTextLabel("comparedSides"))
    , m_endpoint(new QComboBox)
    , m_against(new QComboBox)
    , m_percentile(new QComboBox)
    , m_curves(new OverlayChart(tr("latency by percentile")))
    , m_overTime(new OverlayChart(tr("over time")))
    , m_tabs(new QTabWidget)
    , m_model(new StringTableModel(this))
    , m_table(new QTableView)
    , m_percentiles(new StringTableModel(this))
    , m_moments(new StringTableModel(this))
    , m_whatElse(new StringTableModel(this))
    , m_differences(new QTableView)
    , m_method(makeTextLabel("comparisonMethod"))
    , m_notes(makeTextLabel("comparisonNotes"))
    , m_message(makeTextLabel("compareMessage")) {
    setWindowTitle(tr("Compare – Quadrant"));
    layOut();
    resize(1100, 700);
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, &CompareDialog::choose);
    connect(m_against, &QComboBox::currentIndexChanged, this, &CompareDialog::choose);
    connect(m_percentile, &QComboBox::currentIndexChanged, this, &CompareDialog::showOverTime);
    connect(&m_exporter, &Exporter::written, this,
            [this](const QStringList& paths) { tellWritten(paths.front()); });
    connect(&m_exporter, &Exporter::failed, m_message, &QLabel::setText);
}

void CompareDialog::tellWritten(const QString& path) {
    m_message->setText(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    m_message->show();
}

bool CompareDialog::event(QEvent* event) {
    if (event->type() != PictureSaved::eventType())
        return QDialog::event(event);
    tellWritten(static_cast<PictureSaved*>(event)->path());
    return true;
}

void CompareDialog::layOut() {
    m_curves->setAccessibleName(tr("Latency by percentile"));
    m_overTime->setAccessibleName(tr("Latency over time"));
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setAccessibleName(tr("Differences from the baseline"));
    m_table->setModel(m_model);
    m_differences->setObjectName(QStringLiteral("whatElseDiffers"));
    m_differences->setModel(m_whatElse);
    setUpReadOnlyTable(*m_table);
    setUpReadOnlyTable(*m_differences);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, tr("Figures"));
    m_tabs->addTab(m_differences, tr("What else differs"));
    m_tabs->addTab(makeTableOf("percentileTable", *m_percentiles, *m_curves), tr("Percentiles"));
    m_tabs->addTab(makeTableOf("overTimeTable", *m_moments, *m_overTime), tr("Over time"));
    m_method->setAlignment(Qt::AlignTop);
    m_method->setMargin(fontMetrics().height() / 2);
    m_tabs->addTab(m_method, tr("How it is compared"));

    auto* charts = new QHBoxLayout;
    charts->addWidget(m_curves, 1);
    charts->addWidget(m_overTime, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_sides);
    column->addWidget(makeChoices());
    column->addLayout(charts, 3);
    column->addWidget(m_tabs, 2);
    column->addWidget(m_notes);
    column->addWidget(m_message);
    column->addWidget(makeButtons());
}

/// What a chart shows, for those who can't see it.
QWidget* CompareDialog::makeTableOf(const char* name, StringTableModel& curves,
                                    const OverlayChart& chart) {
    auto* view = new QTableView;
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(chart.accessibleName());
    view->setModel(&curves);
    setUpReadOnlyTable(*view);
    view->horizontalHeader()->setStretchLastSection(false);
    return view;
}

QWidget* CompareDialog::makeChoices() {
    m_endpoint->setObjectName(QStringLiteral("comparedEndpoint"));
    m_against->setObjectName(QStringLiteral("comparedAgainst"));
    m_percentile->setObjectName(QStringLiteral("overTimePercentile"));
    for (const ShownPercentile& percentile : overTime)
        m_percentile->addItem(QLatin1String(percentile.name));
    m_percentile->setCurrentIndex(static_cast<int>(std::size(overTime)) - 1);
    auto* choices = new QWidget;
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [row](const QString& text, QWidget* field) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
        return label;
    };
    add(tr("&Mode"), m_endpoint);
    m_againstLabel = add(tr("&against"), m_against);
    row->addStretch(1);
    add(tr("&Over time"), m_percentile);
    return choices;
}

QWidget* CompareDialog::makeButtons() {
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, row](const char* name, const QString& text, auto act) {
        auto* button = makeDialogButton(name, text);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    add("copyComparison", tr("&Copy as text"), &CompareDialog::copy);
    add("exportComparison", tr("&Export…"), &CompareDialog::askAndWrite);
    add("comparisonPictures", tr("&Pictures"), &CompareDialog::offerPictures);
    row->addStretch(1);
    add("closeComparison", tr("Close"), &QDialog::reject);
    return buttons;
}

void CompareDialog::setComparison(const std::shared_ptr<const Comparison>& comparison) {
    m_given = comparison;
    ++m_asked;
    {
        const QSignalBlocker endpointBlocker(m_endpoint); // shown once, below
        const QSignalBlocker againstBlocker(m_against);
        m_endpoint->clear();
        m_against->clear();
        m_against->addItem(tr("the same mode"));
        for (const ComparedEndpoint& endpoint : comparison->endpoints) {
            m_endpoint->addItem(endpointText(endpoint));
            // Each of the others has it: none of theirs is left out.
            if (isOfWholeRuns() && !endpoint.names.contains(QString()))
                m_against->addItem(endpointTitle(endpoint.names.front()), endpoint.names.front());
        }
        // One that all have tells most.
        const auto shared =
            std::find_if(comparison->endpoints.begin(), comparison->endpoints.end(),
                         [](const auto& each) { return !each.names.contains(QString()); });
        if (shared != comparison->endpoints.end())
            m_endpoint->setCurrentIndex(static_cast<int>(shared - comparison->endpoints.begin()));
    }
    m_endpoint->setEnabled(m_endpoint->count() > 1);
    m_against->setVisible(m_against->count() > 2);
    m_againstLabel->setVisible(m_against->count() > 2);
    showComparison(comparison);
}

bool CompareDialog::isOfWholeRuns() const {
    return std::all_of(m_given->sides.begin(), m_given->sides.end(),
                       [](const Side& side) { return side.endpoint.isEmpty(); });
}

void CompareDialog::choose() {
    if (!m_given || m_endpoint->currentIndex() < 0)
        return;
    const ComparedEndpoint& endpoint =
        m_given->endpoints[static_cast<std::size_t>(m_endpoint->currentIndex())];
    const QString other = m_against->currentData().toString();
    if (other.isEmpty() || other == endpoint.names.front()) {
        ++m_asked;
        showComparison(m_given);
    } else {
        compareModes(endpoint.names.front(), other);
    }
}

void CompareDialog::compareModes(const QString& baseline, const QString& other) {
    std::vector<Side> sides = m_given->sides;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        sides[i].endpoint = i == 0 ? baseline : other;
        sides[i].label = tr("%1, %2").arg(sides[i].label, endpointTitle(sides[i].endpoint));
    }
    const int asked = ++m_asked;
    const QPointer<CompareDialog> dialog = this;
    QThreadPool::globalInstance()->start([dialog, asked, sides = std::move(sides)]() mutable {
        auto compared = compare(std::move(sides));
        if (!compared)
            return; // each side has that mode, so it can be compared
        const auto comparison = std::make_shared<const Comparison>(compared.take());
        QMetaObject::invokeMethod(qApp, [dialog, asked, comparison] {
            if (!dialog || dialog->m_asked != asked)
                return;
            dialog->showComparison(comparison);
            Q_EMIT dialog->shown();
        });
    });
}

const ComparedEndpoint& CompareDialog::shownEndpoint() const {
    return m_comparison == m_given
               ? m_comparison->endpoints[static_cast<std::size_t>(m_endpoint->currentIndex())]
               : m_comparison->endpoints.front();
}

void CompareDialog::showComparison(const std::shared_ptr<const Comparison>& comparison) {
    m_comparison = comparison;
    m_message->clear();
    m_message->hide();
    QStringList sides;
    for (std::size_t i = 0; i < comparison->sides.size(); ++i) {
        const Side& side = comparison->sides[i];
        const QString label = side.runs.size() > 1
                                  ? tr("%1, %2 repeats").arg(side.label).arg(side.runs.size())
                                  : side.label;
        sides << (i == 0 ? tr("%1 = %2 (baseline)") : tr("%1 = %2")).arg(sideLetter(i), label);
    }
    m_sides->setText(sides.join(QStringLiteral("     ")));
    showEndpoint();
    showWhatElseDiffers();
    QStringList cautions = cautionSentences(*comparison, endpointTitle);
    m_method->setText((methodSentences(*comparison) + cautions).join(QStringLiteral("\n\n")));
    if (cautions.size() > mostCautions) { // the table needs the room
        const auto more = cautions.size() - mostCautions + 1;
        cautions.resize(mostCautions - 1);
        cautions.append(tr("⚠ And %1 more: see “%2”.").arg(more).arg(tr("How it is compared")));
    }
    m_notes->setText(cautions.join(u'\n'));
    m_notes->setVisible(!cautions.empty());
}

void CompareDialog::showEndpoint() {
    if (!m_comparison || m_endpoint->currentIndex() < 0)
        return;
    const ComparedEndpoint& endpoint = shownEndpoint();
    for (OverlayChart* chart : {m_curves, m_overTime})
        chart->setAbout(endpointText(endpoint), m_sides->text());
    m_model->setTable(figuresTable(endpoint));
    m_table->resizeColumnsToContents();
    std::vector<Histogram> latencies;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < m_comparison->sides.size(); ++i) {
        latencies.push_back(latenciesOf(
            recordsOf(m_comparison->sides[i], endpoint.names[static_cast<qsizetype>(i)])));
        most = std::max(most, latencies.back().count());
    }
    const OverlayAxis axis = ninesAxis(most);
    std::vector<OverlayCurve> curves;
    for (std::size_t i = 0; i < latencies.size(); ++i)
        curves.push_back({sideLetter(i), {percentileCurve(latencies[i], axis.end)}});
    QStringList letters;
    for (const OverlayCurve& curve : curves)
        letters.append(curve.name);
    m_percentiles->setTable(curvesTable(percentileTable(letters, latencies, axis)));
    m_curves->setCurves(std::move(curves), axis);
    showOverTime();
}

void CompareDialog::showOverTime() {
    if (!m_comparison || m_endpoint->currentIndex() < 0)
        return;
    const ComparedEndpoint& endpoint = shownEndpoint();
    const auto percentile = overTime[m_percentile->currentIndex()].of;
    Seconds longest{1};
    for (const Side& side : m_comparison->sides)
        longest = std::max(longest, side.runs.front()->scenario.duration);
    std::vector<OverlayCurve> curves;
    for (std::size_t i = 0; i < m_comparison->sides.size(); ++i) {
        const auto records =
            recordsOf(m_comparison->sides[i], endpoint.names[static_cast<qsizetype>(i)]);
        curves.push_back(records.empty() ? OverlayCurve()
                                         : overTimeCurve(*records.front(), longest, percentile));
        curves.back().name = sideLetter(i);
    }
    m_moments->setTable(curvesTable(overTimeTable(curves, timeAxis(longest))));
    m_overTime->setCurves(std::move(curves), timeAxis(longest));
}

void CompareDialog::showWhatElseDiffers() {
    m_whatElse->setTable(differencesTable(*m_comparison));
    m_differences->resizeColumnsToContents();
    m_tabs->setTabText(1, tr("What else differs (%1)").arg(m_whatElse->rowCount()));
}

void CompareDialog::copy() {
    QGuiApplication::clipboard()->setText(toText(*m_comparison));
    m_message->setText(tr("Copied."));
    m_message->show();
}

void CompareDialog::offerPictures() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (OverlayChart* chart : {m_curves, m_overTime})
        addPictureActions(*menu, chart);
    const auto* button = findChild<QPushButton*>(QStringLiteral("comparisonPictures"));
    menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
}

void CompareDialog::askAndWrite() {
    auto* dialog = new QFileDialog(this, tr("Export the comparison"), {},
                                   tr("Pages (*.html);;Comparisons (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("*.json"))
                                     ? QStringLiteral("json")
                                     : QStringLiteral("html"));
    });
    dialog->selectFile(QStringLiteral("comparison"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const bool json = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
        m_message->show();
        m_exporter.writeFile(path, [comparison = m_comparison, json] {
            return json ? comparisonJson(*comparison, {}) : comparisonHtml(*comparison, {});
        });
    });
    dialog->open();
}

} // namespace quadrant

#include "moc_compare_dialog.cpp"
