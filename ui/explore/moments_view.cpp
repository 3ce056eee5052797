// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/moments_view.h"

#include "ui/explore/explore_view.h"
#include "ui/explore/moments_model.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {
namespace {

// A screen reader that reads a cell should not be cut short by the next.
constexpr std::chrono::seconds momentsRefresh{1};

} // namespace

MomentsView::MomentsView(ExploreView& explore, QWidget* parent)
    : QWidget(parent)
    , m_explore(explore)
    , m_endpoint(new QComboBox)
    , m_model(new MomentsModel(this))
    , m_table(new QTableView) {
    m_endpoint->setObjectName(QStringLiteral("tableEndpoint"));
    m_table->setObjectName(QStringLiteral("moments"));
    m_table->setAccessibleName(tr("Figures over time"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setUpReadOnlyTable(*m_table);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* label = new QLabel(tr("Fi&gures over time of"));
    label->setBuddy(m_endpoint);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 0);
    line->addWidget(label);
    line->addWidget(m_endpoint);
    line->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_table->installEventFilter(this);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(momentsRefresh);
    connect(&m_refresh, &QTimer::timeout, this, &MomentsView::refresh);
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, &MomentsView::showEndpoint);
    connect(&m_explore, &ExploreView::begun, this, &MomentsView::showEndpoints);
    connect(&m_explore, &ExploreView::changed, this, [this] {
        if (isVisible() && !m_refresh.isActive())
            m_refresh.start();
    });
}

void MomentsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showEndpoint();
}

void MomentsView::showEndpoints() {
    const int before = m_endpoint->currentIndex();
    const QSignalBlocker blocker(m_endpoint);
    m_endpoint->clear();
    for (const QString& name : m_explore.endpoints())
        m_endpoint->addItem(endpointTitle(name));
    m_endpoint->setCurrentIndex(std::clamp(before, 0, std::max(0, m_endpoint->count() - 1)));
    showEndpoint();
}

/// Only what is looked at: reading an opened run costs time.
void MomentsView::showEndpoint() {
    const int endpoint = m_endpoint->currentIndex();
    if (endpoint < 0 || !isVisible()) {
        m_model->set(nullptr, {});
        return;
    }
    const auto index = static_cast<std::size_t>(endpoint);
    const Moments& moments = m_explore.momentsOf(index);
    m_model->set(&moments, m_explore.tracksOf(index));
    hideOthers();
}

void MomentsView::setSelection(const std::optional<Timeline::Stretch>& stretch) {
    m_selection = stretch;
    hideOthers();
}

void MomentsView::hideOthers() {
    if (m_model->rowCount() == 0)
        return;
    const auto& all =
        m_explore.momentsOf(static_cast<std::size_t>(m_endpoint->currentIndex())).all();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Interval& load = all[static_cast<std::size_t>(row)].load;
        const Seconds middle = (load.begin + load.end) / 2;
        m_table->setRowHidden(row, m_selection &&
                                       (middle < m_selection->begin || middle >= m_selection->end));
    }
}

/// What had nothing to tell at first may have a column now.
void MomentsView::refresh() {
    const auto endpoint = static_cast<std::size_t>(std::max(0, m_endpoint->currentIndex()));
    m_explore.momentsOf(endpoint); // of an opened run they may have come since
    if (m_model->columnCount() != 1 + static_cast<int>(m_explore.tracksOf(endpoint).size()))
        showEndpoint();
    else
        m_model->refresh();
    hideOthers();
}

/// The table itself would copy one cell.
bool MomentsView::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        copy();
    event->accept();
    return true;
}

void MomentsView::copy() const {
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    int row = -1;
    for (const QModelIndex& cell : cells) {
        if (row >= 0)
            text += cell.row() == row ? QLatin1Char('\t') : QLatin1Char('\n');
        row = cell.row();
        text += cell.data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace quadrant

#include "moc_moments_view.cpp"
