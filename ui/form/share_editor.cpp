// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/share_editor.h"

#include "core/base/format.h"
#include "core/scenario/load_level.h"
#include "core/scenario/user_share.h"
#include "ui/form/number_box.h"
#include "ui/form/wheel_guard.h"
#include "ui/words/words.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <optional>

namespace quadrant {
namespace {

double weightOf(const Scenario& scenario, Mode mode) {
    const auto given = scenario.load.share.find(mode);
    return given == scenario.load.share.end() ? 1 : given->second;
}

/// A weight of 1 is what a mode has that isn't named.
void setWeight(Scenario& scenario, Mode mode, double weight) {
    if (qFuzzyCompare(weight, 1))
        scenario.load.share.erase(mode);
    else
        scenario.load.share[mode] = weight;
}

/// Its place in the run, or none.
std::optional<std::size_t> placeOf(Mode mode, const Scenario& scenario) {
    const auto found = std::find(scenario.modes.begin(), scenario.modes.end(), mode);
    if (found == scenario.modes.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - scenario.modes.begin());
}

/// Of the load at its highest.
QString partText(const Scenario& scenario, std::size_t endpoint) {
    if (!isOpen(scenario))
        return QLocale().toString(usersOf(scenario, endpoint));
    return formatRate(mostLoad(scenario) * partOfArrivals(scenario, endpoint));
}

} // namespace

ShareEditor::ShareEditor(ScenarioModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_parts(new QLabel) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new QLabel(tr("Parts of the load:")), 0, 0, 1, 2);
    for (const Mode mode : allModes)
        addWeight(mode, grid);
    m_parts->setObjectName(QStringLiteral("partsOfLoad"));
    m_parts->setWordWrap(true);
    grid->addWidget(m_parts, grid->rowCount(), 0, 1, 2);
    showShares();
    connect(&model, &ScenarioModel::changed, this, &ShareEditor::showShares);
}

void ShareEditor::addWeight(Mode mode, QGridLayout* grid) {
    auto* box = new NumberBox(3);
    auto* label = new QLabel(modeTitle(mode));
    box->setObjectName(QStringLiteral("load.share.") + modeId(mode));
    box->setAccessibleName(tr("Part of the load for %1").arg(modeTitle(mode)));
    box->setToolTip(tr("How many parts of the load this mode gets; the others get theirs."));
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setBuddy(box);
    new WheelGuard(box);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(box, row, 1);

    const auto show = [this, box, label, mode] {
        const Scenario& scenario = m_model.scenario();
        label->setVisible(placeOf(mode, scenario).has_value());
        box->setVisible(placeOf(mode, scenario).has_value());
        box->showValue(weightOf(scenario, mode));
    };
    show();
    connect(&m_model, &ScenarioModel::changed, box, show);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, mode](double weight) {
        m_model.edit([mode, weight](Scenario& scenario) { setWeight(scenario, mode, weight); });
    });
}

void ShareEditor::showShares() {
    const Scenario& scenario = m_model.scenario();
    setVisible(scenario.arrangement == Arrangement::Together && scenario.targets.empty() &&
               scenario.modes.size() > 1);
    QStringList parts; // as the boxes stand, which need not be the order of the run
    if (isVisibleTo(parentWidget()) && m_model.problems().empty()) {
        for (const Mode mode : allModes) {
            if (const auto place = placeOf(mode, scenario))
                parts << partText(scenario, *place);
        }
    }
    const QString sum = parts.join(QStringLiteral(" + "));
    const QString text = isOpen(scenario) ? tr("= %1 per second") : tr("= %1 users");
    m_parts->setText(parts.isEmpty() ? QString() : text.arg(sum));
}

} // namespace quadrant

#include "moc_share_editor.cpp"
