// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/field_grid.h"

#include "ui/form/number_box.h"
#include "ui/form/problem_label.h"
#include "ui/form/quiet_label.h"
#include "ui/form/wheel_guard.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <cmath>

namespace quadrant {

FieldGrid::FieldGrid(ScenarioModel& model, Hints hints, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_hints(hints)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    // Several grids stand under each other: as wide as the longest label of all makes them align.
    m_grid->setColumnMinimumWidth(0, fontMetrics().horizontalAdvance(tr("Request time-out")));
}

void FieldGrid::addCount(const FieldText& text, Access<int> value) {
    addNumber(
        text, 0, {}, [value](const Scenario& s) { return double(value.read(s)); },
        [value](Scenario& s, double number) {
            value.write(s) = static_cast<int>(std::lround(number));
        });
}

void FieldGrid::addRate(const FieldText& text, Access<double> value) {
    addPerSecond(text, value);
}

void FieldGrid::addRateAboveZero(const FieldText& text, Access<double> value) {
    NumberBox* const box = addPerSecond(text, value);
    const QSignalBlocker quiet(box); // what is 0 now isn't shown
    box->setMinimum(std::pow(10, -box->decimals()));
}

NumberBox* FieldGrid::addPerSecond(const FieldText& text, Access<double> value) {
    return addNumber(
        text, 3, tr(" /s"), [value](const Scenario& s) { return value.read(s); },
        [value](Scenario& s, double number) { value.write(s) = number; });
}

void FieldGrid::addTime(const FieldText& text, Access<Seconds> value) {
    addNumber(
        text, 3, tr(" s"), [value](const Scenario& s) { return value.read(s).count(); },
        [value](Scenario& s, double number) { value.write(s) = Seconds(number); });
}

void FieldGrid::addTime(const FieldText& text, Access<Millis> value) {
    addNumber(
        text, 3, tr(" ms"), [value](const Scenario& s) { return value.read(s).count(); },
        [value](Scenario& s, double number) { value.write(s) = Millis(number); });
}

void FieldGrid::addTime(const FieldText& text, Access<std::chrono::milliseconds> value) {
    addNumber(
        text, 0, tr(" ms"), [value](const Scenario& s) { return double(value.read(s).count()); },
        [value](Scenario& s, double number) {
            value.write(s) = std::chrono::milliseconds(std::llround(number));
        });
}

NumberBox* FieldGrid::addNumber(const FieldText& text, int decimals, const QString& suffix,
                                const std::function<double(const Scenario&)>& get,
                                const std::function<void(Scenario&, double)>& set) {
    auto* box = new NumberBox(decimals);
    box->setSuffix(suffix);
    const auto show = [this, box, get] { box->showValue(get(m_model.scenario())); };
    show();
    connect(&m_model, &ScenarioModel::changed, box, show);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, set](double number) {
        m_model.edit([&set, number](Scenario& scenario) { set(scenario, number); });
    });
    addEditor(text, box);
    return box;
}

void FieldGrid::addText(const FieldText& text, Access<QString> value) {
    auto* line = new QLineEdit;
    const auto show = [this, line, value] {
        if (const QString& shown = value.read(m_model.scenario()); line->text() != shown) {
            line->setText(shown);
            line->setCursorPosition(0); // a long text shows its beginning
        }
    };
    show();
    connect(&m_model, &ScenarioModel::changed, line, show);
    connect(line, &QLineEdit::textEdited, this, [this, value](const QString& written) {
        m_model.edit([value, &written](Scenario& scenario) { value.write(scenario) = written; });
    });
    addEditor(text, line);
}

void FieldGrid::addLongText(const FieldText& text, Access<QString> value) {
    auto* area = new QPlainTextEdit;
    area->setTabChangesFocus(true);
    area->setFixedHeight(area->fontMetrics().lineSpacing() * 5);
    const auto show = [this, area, value] {
        const QString& shown = value.read(m_model.scenario());
        if (area->toPlainText() != shown) {
            const QSignalBlocker quiet(area);
            area->setPlainText(shown);
        }
    };
    show();
    connect(&m_model, &ScenarioModel::changed, area, show);
    connect(area, &QPlainTextEdit::textChanged, this, [this, area, value] {
        m_model.edit(
            [area, value](Scenario& scenario) { value.write(scenario) = area->toPlainText(); });
    });
    addEditor(text, area);
}

void FieldGrid::addSwitch(const FieldText& text, Access<bool> value) {
    auto* box = new QCheckBox(text.label);
    const auto show = [this, box, value] { box->setChecked(value.read(m_model.scenario())); };
    show();
    connect(&m_model, &ScenarioModel::changed, box, show);
    connect(box, &QCheckBox::toggled, this, [this, value](bool on) {
        m_model.edit([value, on](Scenario& scenario) { value.write(scenario) = on; });
    });
    addEditor({text.path, {}, text.hint}, box);
}

void FieldGrid::addChoice(const FieldText& text, const QStringList& items,
                          const std::function<int(const Scenario&)>& current,
                          const std::function<void(Scenario&, int)>& choose) {
    auto* combo = new QComboBox;
    combo->addItems(items);
    combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto show = [this, combo, current] {
        combo->setCurrentIndex(current(m_model.scenario()));
    };
    show();
    connect(&m_model, &ScenarioModel::changed, combo, show);
    connect(combo, &QComboBox::activated, this, [this, choose](int index) {
        m_model.edit([&choose, index](Scenario& scenario) { choose(scenario, index); });
    });
    addEditor(text, combo);
}

void FieldGrid::addEditor(const FieldText& text, QWidget* editor) {
    placeEditor(text, editor);
    addNote(new ProblemLabel(m_model, text.path, editor));
    if (m_hints == Hints::Shown) {
        auto* sentence = new QuietLabel(text.hint);
        sentence->setContentsMargins(0, 0, 0, 6); // nearer to its own row than to the next
        addNote(sentence);
    }
}

void FieldGrid::placeEditor(const FieldText& text, QWidget* editor) {
    editor->setObjectName(text.path);
    editor->setToolTip(text.hint);
    new WheelGuard(editor);
    const int row = m_grid->rowCount();
    if (!text.label.isEmpty()) {
        auto* label = new QLabel(text.label);
        label->setBuddy(editor);
        label->setToolTip(text.hint);
        editor->setAccessibleName(withoutMnemonic(text.label));
        m_grid->addWidget(label, row, 0);
    }
    const bool ownLine = text.label.isEmpty() || qobject_cast<QPlainTextEdit*>(editor);
    m_grid->addWidget(editor, row + (ownLine ? 1 : 0), ownLine ? 0 : 1, 1, ownLine ? 2 : 1);
}

void FieldGrid::addNote(QWidget* note) {
    m_grid->addWidget(note, m_grid->rowCount(), 0, 1, 2);
}

} // namespace quadrant

#include "moc_field_grid.cpp"
