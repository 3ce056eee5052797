// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/comparison_html.h"

#include "core/base/format.h"
#include "core/base/language.h"
#include "core/report/pages/page_head.h"
#include "core/report/pages/run_charts.h"
#include "core/report/tables/comparison_table.h"
#include "core/report/words/wall_time.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

class ComparisonPage {
public:
    ComparisonPage(const Comparison& comparison, const std::vector<GateOutcome>& gates)
        : m_comparison(comparison)
        , m_gates(gates) {}

    QByteArray write() {
        QStringList labels;
        for (const Side& side : m_comparison.sides)
            labels.append(side.label);
        openPage(m_markup, u"Comparison: "_s + labels.join(u", "_s));
        m_markup.open(u"body"_s);
        m_markup.open(u"header"_s);
        m_markup.element(u"h1"_s, u"Comparison"_s);
        m_markup.element(
            u"p"_s,
            u"%1, held against %2, the baseline"_s.arg(labels.mid(1).join(u", "_s), labels.front()),
            {{u"class"_s, u"quiet"_s}});
        m_markup.close();
        m_markup.open(u"main"_s);
        writeGates();
        writeSides();
        for (std::size_t i = 0; i < m_comparison.endpoints.size(); ++i)
            writeEndpoint(m_comparison.endpoints[i], i);
        writeScenarios();
        writeSentences();
        m_markup.close();
        m_markup.close();
        m_markup.close();
        return m_markup.bytes() + '\n';
    }

private:
    const QString& label(std::size_t side) const { return m_comparison.sides[side].label; }

    void writeGates() {
        if (m_gates.empty())
            return;
        const bool passed = std::all_of(m_gates.begin(), m_gates.end(),
                                        [](const GateOutcome& gate) { return gate.passed(); });
        m_markup.open(u"div"_s, {{u"class"_s, passed ? u"verdict"_s : u"verdict suspect"_s}});
        m_markup.element(u"p"_s, passed ? u"✓ No figure is worse than was allowed."_s
                                        : u"✗ Worse than was allowed:"_s);
        m_markup.open(u"ul"_s);
        for (const GateOutcome& gate : m_gates) {
            if (passed || !gate.passed())
                m_markup.element(u"li"_s, gateSentence(gate, m_comparison));
        }
        m_markup.close();
        m_markup.close();
    }

    /// Who reads the page later knows no run by its number.
    void writeSides() {
        m_markup.open(u"table"_s, {{u"class"_s, u"facts"_s}});
        m_markup.element(u"caption"_s, u"What is compared"_s);
        m_markup.open(u"tbody"_s);
        for (const Side& side : m_comparison.sides) {
            const RunRecord& first = *side.runs.front();
            QStringList parts{first.scenario.name, utcText(first.started), first.program};
            if (side.runs.size() > 1)
                parts.append(u"and %1 that repeat it"_s.arg(side.runs.size() - 1));
            m_markup.open(u"tr"_s);
            m_markup.element(u"th"_s, side.label, {{u"scope"_s, u"row"_s}});
            m_markup.element(u"td"_s, parts.join(u", "_s));
            m_markup.close();
        }
        m_markup.close();
        m_markup.close();
    }

    void writeEndpoint(const ComparedEndpoint& endpoint, std::size_t number) {
        QStringList names = endpoint.names;
        names.removeAll(QString());
        names.removeDuplicates();
        m_markup.element(u"h2"_s, names.join(u" / "_s));
        writeTable(endpoint);
        SvgChart chart = percentileChart(curvesOf(endpoint));
        chart.id = u"percentiles-%1"_s.arg(number + 1);
        m_markup.open(u"figure"_s, {{u"class"_s, u"wide"_s}});
        writeChart(m_markup, chart, 800, 300);
        m_markup.element(u"figcaption"_s,
                         u"Response times by percentile, up to the slowest. Who never came back is "
                         "not in it."_s);
        m_markup.close();
    }

    std::vector<NamedEndpoint> curvesOf(const ComparedEndpoint& compared) const {
        std::vector<NamedEndpoint> curves;
        for (std::size_t side = 0; side < m_comparison.sides.size(); ++side) {
            const QString& name = compared.names[static_cast<qsizetype>(side)];
            NamedEndpoint curve{label(side), {}};
            for (const auto& run : m_comparison.sides[side].runs) {
                for (const EndpointRecord& endpoint : run->endpoints) {
                    if (!name.isEmpty() && endpoint.name == name)
                        curve.records.push_back(&endpoint);
                }
            }
            curves.push_back(std::move(curve));
        }
        return curves;
    }

    void writeTable(const ComparedEndpoint& endpoint) {
        m_markup.open(u"div"_s, {{u"class"_s, u"scrolls"_s}});
        m_markup.open(u"table"_s);
        m_markup.element(u"caption"_s, u"Changes from the baseline, with 95 % intervals"_s);
        m_markup.open(u"thead"_s);
        m_markup.open(u"tr"_s);
        head(u"Figure"_s);
        head(label(0));
        for (std::size_t side = 1; side < m_comparison.sides.size(); ++side) {
            for (const QString& text : {label(side), u"Change"_s, u"Interval"_s, u"Seen"_s})
                head(text);
        }
        m_markup.close();
        m_markup.close();
        m_markup.open(u"tbody"_s);
        for (const ComparedFigure& figure : endpoint.figures)
            writeFigure(figure);
        m_markup.close();
        m_markup.close();
        m_markup.close();
    }

    void writeFigure(const ComparedFigure& compared) {
        const Figure& figure = *compared.figure;
        m_markup.open(u"tr"_s);
        m_markup.element(u"th"_s, figure.name(), {{u"scope"_s, u"row"_s}});
        m_markup.element(u"td"_s, figure.text(compared.values[0]));
        for (std::size_t side = 1; side < m_comparison.sides.size(); ++side) {
            const DifferenceTexts difference = textsOf(figure, compared.differences[side - 1]);
            for (const QString& cell : {figure.text(compared.values[side]), difference.change,
                                        difference.interval, difference.seen})
                m_markup.element(u"td"_s, cell);
        }
        m_markup.close();
    }

    void writeScenarios() {
        m_markup.element(u"h2"_s, u"What else differs"_s);
        if (m_comparison.differences.empty()) {
            m_markup.element(u"p"_s, u"Nothing: scenario, machine and program are the same."_s);
            return;
        }
        m_markup.open(u"table"_s, {{u"class"_s, u"facts"_s}});
        m_markup.open(u"thead"_s);
        m_markup.open(u"tr"_s);
        head(u"Setting"_s);
        for (std::size_t side = 0; side < m_comparison.sides.size(); ++side)
            head(label(side));
        m_markup.close();
        m_markup.close();
        m_markup.open(u"tbody"_s);
        for (const ScenarioDifference& difference : m_comparison.differences) {
            m_markup.open(u"tr"_s);
            m_markup.element(u"th"_s, difference.key, {{u"scope"_s, u"row"_s}});
            for (const QString& value : difference.values)
                m_markup.element(u"td"_s, value.isEmpty() ? noValue() : value);
            m_markup.close();
        }
        m_markup.close();
        m_markup.close();
    }

    void writeSentences() {
        m_markup.element(u"h2"_s, u"Before you believe it"_s);
        m_markup.open(u"ul"_s);
        for (const QString& sentence :
             cautionSentences(m_comparison) + methodSentences(m_comparison))
            m_markup.element(u"li"_s, sentence);
        m_markup.close();
    }

    void head(const QString& text) { m_markup.element(u"th"_s, text, {{u"scope"_s, u"col"_s}}); }

    const Comparison& m_comparison;
    const std::vector<GateOutcome>& m_gates;
    Markup m_markup;
};

} // namespace

QByteArray comparisonHtml(const Comparison& comparison, const std::vector<GateOutcome>& gates) {
    const InEnglish english;
    return ComparisonPage(comparison, gates).write();
}

} // namespace quadrant
