// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/target_row.h"

#include "ui/form/problem_label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

namespace quadrant {

TargetRow::TargetRow(ScenarioModel& model, std::size_t index, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_index(index)
    , m_name(addLine(QStringLiteral("name"), &Target::name))
    , m_url(addLine(QStringLiteral("url"), &Target::url))
    , m_remove(new QToolButton) {
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of server %1").arg(index + 1));
    m_name->setToolTip(tr("What its panel and its column in the table are called."));
    m_url->setPlaceholderText(tr("http://host:port/path"));
    m_url->setAccessibleName(tr("URL of server %1").arg(index + 1));
    m_url->setToolTip(tr("Where the requests go: http://host:port/path."));
    m_remove->setText(QStringLiteral("✕"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setAccessibleName(tr("Remove server %1").arg(index + 1));
    m_remove->setToolTip(tr("Remove this server."));
    connect(m_remove, &QToolButton::clicked, this, &TargetRow::removeWanted);

    setFocusProxy(m_name);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_url, 1, 0, 1, 2);
    grid->addWidget(m_remove, 0, 1); // last: Tab goes in this order
    const QString path = QStringLiteral("targets[%1].").arg(index);
    grid->addWidget(new ProblemLabel(model, path + QStringLiteral("name"), m_name), 2, 0, 1, 2);
    grid->addWidget(new ProblemLabel(model, path + QStringLiteral("url"), m_url), 3, 0, 1, 2);

    showTarget();
    connect(&model, &ScenarioModel::changed, this, &TargetRow::showTarget);
}

void TargetRow::followInTabOrder(const TargetRow& previous) {
    setTabOrder(previous.m_remove, m_name);
    setTabOrder(m_name, m_url);
    setTabOrder(m_url, m_remove);
}

QLineEdit* TargetRow::addLine(const QString& key, QString Target::*part) {
    auto* line = new QLineEdit;
    line->setObjectName(QStringLiteral("targets[%1].%2").arg(m_index).arg(key));
    connect(line, &QLineEdit::textEdited, this, [this, part](const QString& written) {
        m_model.edit([this, part, &written](Scenario& scenario) {
            scenario.targets[m_index].*part = written;
        });
    });
    return line;
}

void TargetRow::showTarget() {
    const std::vector<Target>& targets = m_model.scenario().targets;
    if (m_index >= targets.size())
        return; // it is about to go, or waits for the first target
    const Target& target = targets[m_index];
    if (m_name->text() != target.name)
        m_name->setText(target.name);
    if (m_url->text() != target.url)
        m_url->setText(target.url);
    m_remove->setEnabled(targets.size() > 1);
}

} // namespace quadrant

#include "moc_target_row.cpp"
