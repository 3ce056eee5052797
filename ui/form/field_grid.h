// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the form: a label, an editor bound to one value of the scenario, and under them what is
// wrong with that value. An editor writes only its own value, so what is not shown stays as it is.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

#include <functional>
#include <type_traits>

class QGridLayout;

namespace quadrant {

class NumberBox;

/// What a row is called: the dotted key in a scenario file, the label with its mnemonic, one
/// sentence about it.
struct FieldText {
    QString path;
    QString label;
    QString hint;
};

/// Where a value stands in a scenario: `[](auto& s) -> auto& { return s.load.users; }`.
template <class T>
struct Access {
    template <class Select>
    requires std::is_same_v<std::invoke_result_t<Select, Scenario&>, T&> Access(Select select)
        : read(select)
        , write(select) {}

    const T& (*read)(const Scenario&);
    T& (*write)(Scenario&);
};

class FieldGrid : public QWidget {
    Q_OBJECT

public:
    /// A row's sentence is its tool tip; where it is shown, it stands under the row, too.
    enum class Hints { OnHover, Shown };

    explicit FieldGrid(ScenarioModel& model, Hints hints = Hints::OnHover,
                       QWidget* parent = nullptr);

    void addCount(const FieldText& text, Access<int> value);
    void addRate(const FieldText& text, Access<double> value);
    /// One that nobody can type as 0, where that would mean something else.
    void addRateAboveZero(const FieldText& text, Access<double> value);
    void addTime(const FieldText& text, Access<Seconds> value);
    void addTime(const FieldText& text, Access<Millis> value);
    void addTime(const FieldText& text, Access<std::chrono::milliseconds> value);
    void addText(const FieldText& text, Access<QString> value);
    void addLongText(const FieldText& text, Access<QString> value);
    void addSwitch(const FieldText& text, Access<bool> value);

    /// One of several: `items` in order, `current` and `choose` in terms of their index.
    void addChoice(const FieldText& text, const QStringList& items,
                   const std::function<int(const Scenario&)>& current,
                   const std::function<void(Scenario&, int)>& choose);

    /// An editor of the caller's, which binds it itself.
    void addEditor(const FieldText& text, QWidget* editor);
    /// The same, where what is wrong with its value is told elsewhere.
    void placeEditor(const FieldText& text, QWidget* editor);
    /// Text across both columns.
    void addNote(QWidget* note);

private:
    NumberBox* addNumber(const FieldText& text, int decimals, const QString& suffix,
                         const std::function<double(const Scenario&)>& get,
                         const std::function<void(Scenario&, double)>& set);
    NumberBox* addPerSecond(const FieldText& text, Access<double> value);

    ScenarioModel& m_model;
    Hints m_hints;
    QGridLayout* m_grid;
};

} // namespace quadrant
